import { ELEMENT_KINDS } from '../../shared/model/element.ts';
import { RELATION_KINDS } from '../../shared/model/relation.ts';
import { ELEMENT_WORDS, RELATION_WORDS } from '../../shared/model/words.ts';
import { KindIcon } from '../marks/kind-icon.tsx';
import { RelationGlyph } from '../marks/relation-glyph.tsx';
import { Section } from '../ui/section.tsx';
import { KIND_MEANINGS } from './kind-words.ts';
import './legend.css';
import { RELATION_MEANINGS } from './relation-words.ts';

/** How to read the map: each kind and each relation by its mark, its word and what it means. */
export function Legend() {
  return (
    <Section title="How to read it">
      <dl className="legend">
        {ELEMENT_KINDS.map((kind) => (
          <div className="legend__line" data-kind={kind} key={kind}>
            <dt className="legend__word">
              <span className="legend__mark legend__mark--kind">
                <KindIcon kind={kind} />
              </span>
              {ELEMENT_WORDS[kind]}
            </dt>
            <dd className="legend__meaning">{KIND_MEANINGS[kind]}</dd>
          </div>
        ))}
      </dl>
      <dl className="legend">
        {RELATION_KINDS.map((kind) => (
          <div className="legend__line" data-relation={kind} key={kind}>
            <dt className="legend__word">
              <span className="legend__mark">
                <RelationGlyph kind={kind} />
              </span>
              {RELATION_WORDS[kind]}
            </dt>
            <dd className="legend__meaning">{RELATION_MEANINGS[kind]}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
