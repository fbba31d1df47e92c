/** A small, right method for tests: every field type and every column type once, two exercises, two flows. */
export const sampleStructure = `id: sample
version: 1
months: { min: 6, max: 12 }
sources:
  - { key: book, year: '2024' }
phases: [one]
registers:
  - key: groups
    audience: all
    inventory: [D03]
    columns:
      - { key: group, type: line }
  - key: places
    inventory: [D03]
    columns:
      - { key: place, type: line }
      - { key: note, type: text }
      - { key: count, type: number }
      - { key: on, type: date }
      - { key: open, type: yes-no }
      - { key: kind, type: choice, items: [a, b] }
      - { key: tags, type: choices, items: [a] }
      - { key: step, type: scale, scale: { min: 1, max: 2 } }
      - { key: owner, type: actor }
      - { key: who, type: actors }
      - { key: for, type: rows, of: groups }
stations:
  - key: first
    number: 0
    phase: one
    inventory: [B01]
    exercises:
      - key: ask
        mode: silent
        minutes: 10
        inventory: [B03]
        fields:
          - key: statements
            type: yes-no
            items: [a, b]
            comments: true
            rule: engagement
            to: [first/act.tasks]
          - key: rows
            type: scale
            scale: { min: 1, max: 3 }
            items: [a]
          - key: spots
            type: dots
            dots: 3
            register: { name: groups, columns: [group] }
      - key: act
        kind: activity
        mode: together
        fields:
          - key: tasks
            type: tasks
            from: [first/ask.statements]
            to: ['register:tasks']
          - key: people
            type: register
            register: { name: members, columns: [title, actor] }
          - key: facet
            type: register
            register: { name: places, columns: [place, for] }
            from: [first/act.lines]
            to: ['register:groups']
          - { key: text, type: rich-text }
          - { key: line, type: short-text }
          - { key: lines, type: list, to: [first/act.facet] }
          - { key: when, type: period }
          - { key: ticks, type: checklist, items: [a] }
          - { key: one-of, type: choice, items: [a, b] }
          - { key: deck, type: cards, items: [a] }
          - { key: roots, type: tree, items: [a, b] }
          - { key: notes, type: wall, items: [a, b] }
          - { key: cells, type: grid, items: [a, b] }
          - { key: ways, type: chooser, items: [a, b] }
          - key: gathered
            type: register
            register: { name: places, columns: [place, kind] }
            by: kind
`;

const sampleText = `title: Sample
lead: A lead.
sources:
  book:
    title: A book
    principals: A house
phases:
  one: Phase one
registers:
  groups:
    title: Groups
    one: group
    columns:
      group: { label: Group }
  places:
    title: Places
    one: place
    columns:
      place: { label: Place, hint: A kind of place. }
      note: { label: Note }
      count: { label: Count }
      on: { label: Day }
      open: { label: Open }
      kind: { label: Kind, items: { a: One, b: Two } }
      tags: { label: Tags, items: { a: One } }
      step: { label: Step, scale: [few, many] }
      owner: { label: Owner }
      who: { label: Who }
      for: { label: For }
stations:
  first:
    title: First station
    shortTitle: First
    lead: A lead.
    facts:
      work: Two hours
      who: The group
      result: A result
    guide:
      - A paragraph.
    doneWhen:
      - It is done.
    exercises:
      ask:
        title: Ask
        purpose: To ask.
        instructions:
          - Answer.
        doneWhen:
          - All have answered.
        fields:
          statements:
            label: Statements
            hint: Alone.
            items:
              a: First statement
              b:
                label: Second statement
                prompts:
                  - A prompt
          rows:
            label: Rows
            items:
              a: A row
            scale: [low, middle, high]
          spots: { label: Spots }
      act:
        title: Act
        purpose: To act.
        instructions:
          - Act.
          - Look back.
        tips:
          - A tip.
        doneWhen:
          - Done.
        fields:
          tasks: { label: Tasks }
          people: { label: People }
          facet: { label: Facet }
          text: { label: Text }
          line: { label: Line }
          lines: { label: Lines }
          when: { label: When }
          ticks: { label: Ticks, items: { a: One } }
          one-of: { label: One of, items: { a: One, b: Two } }
          deck: { label: Deck, items: { a: Card } }
          roots: { label: Roots, items: { a: Effects, b: Causes } }
          notes: { label: Notes, items: { a: Same, b: Differs } }
          cells: { label: Cells, items: { a: Before, b: After } }
          ways: { label: Ways, items: { a: One way, b: { label: Other way, prompts: [When there is time] } } }
          gathered: { label: Gathered }
`;

export type SampleFiles = { 'method.yaml': string; 'sv.yaml': string; 'en.yaml': string };

/** The sample's files as text, with some of them replaced. */
export function buildSampleFiles(changes: Partial<SampleFiles> = {}): SampleFiles {
  return { 'method.yaml': sampleStructure, 'sv.yaml': sampleText, 'en.yaml': sampleText, ...changes };
}

/** Text files as the bytes a loader reads. */
export function asBytes(files: Record<string, string>): Map<string, Uint8Array> {
  return new Map(Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)]));
}
