/** One thing to look at in a source. */
export interface ChecklistItem {
  readonly id: string;
  readonly asks: string;
  /** What to look for. */
  readonly hint: string;
}

/** What to look at in a source of some kind. There is no score: answers are read one by one. */
export interface Checklist {
  readonly id: string;
  readonly name: string;
  /** For which sources it is meant. */
  readonly meantFor: string;
  readonly items: readonly ChecklistItem[];
  /** Where the ideas come from. */
  readonly after: string;
}

/** The checklists that are on offer. */
export const CHECKLISTS: readonly Checklist[] = [
  {
    id: 'opinion-paper',
    name: 'Opinion paper',
    meantFor: 'Commentaries, debates, editorials and other papers that argue a position.',
    items: [
      {
        id: 'author',
        asks: 'Is it clear whose opinion this is?',
        hint: 'Authors are named, with where they work and who paid for it.',
      },
      {
        id: 'standing',
        asks: 'Do the authors have standing in the field?',
        hint: 'They have worked in or on what they write about, or have lived through it.',
      },
      {
        id: 'interests',
        asks: 'Are the interests of the people affected at the centre?',
        hint: 'It says who gains and who bears the costs, and is not about the authors’ own interests first.',
      },
      {
        id: 'reasoning',
        asks: 'Is the position argued for, step by step?',
        hint: 'Reasons are given, the conclusion follows from them, and experience is told apart from findings.',
      },
      {
        id: 'literature',
        asks: 'Does it draw on what has been published?',
        hint: 'Sources are cited, say what they are cited for, and are not only the authors’ own.',
      },
      {
        id: 'disagreement',
        asks: 'Where it disagrees with others, does it say so and argue for it?',
        hint: 'Other positions are described fairly and answered.',
      },
    ],
    after:
      'After the checklist for text and opinion of JBI (JBI Manual for Evidence Synthesis), in our own words. It is not that checklist, and no answer is added to another.',
  },
  {
    id: 'narrative-review',
    name: 'Review',
    meantFor: 'Narrative reviews and overviews of a literature.',
    items: [
      {
        id: 'importance',
        asks: 'Does it say why the review matters to its readers?',
        hint: 'The reason is given, and it is more than that others have written about it.',
      },
      {
        id: 'aims',
        asks: 'Does it state its aim, or the questions it asks?',
        hint: 'One can tell afterwards whether they were answered.',
      },
      {
        id: 'search',
        asks: 'Does it describe how the literature was searched?',
        hint: 'Where, with what words, until when, and what was taken in or left out.',
      },
      {
        id: 'references',
        asks: 'Are its key statements supported by references?',
        hint: 'What is not common knowledge has a source, and the source says it.',
      },
      {
        id: 'evidence',
        asks: 'Does it reason by the strength of the evidence?',
        hint: 'Trials, surveys, cases and opinions are told apart and weighed differently.',
      },
      {
        id: 'data',
        asks: 'Does it report the findings that matter, with numbers where there are any?',
        hint: 'Sizes of effects and their uncertainty, harms too, and not only whether something was found.',
      },
    ],
    after:
      'After SANRA (Baethge, Goldbeck-Wood and Mertens 2019, doi:10.1186/s41073-019-0064-8), in our own words. SANRA rates its items from 0 to 2; here nothing is rated, added or cut off.',
  },
];
