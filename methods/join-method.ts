import type {
  Exercise,
  Field,
  FieldPoint,
  FlowPoint,
  Locale,
  Method,
  MethodRegister,
  RegisterColumn,
  Station,
} from '../domain/method.ts';
import { parseFlowPoint } from './flow-point.ts';
import type {
  ColumnStructure,
  ExerciseStructure,
  ExerciseText,
  FieldStructure,
  FieldText,
  MethodStructure,
  MethodText,
  RegisterStructure,
  RegisterText,
  StationStructure,
  StationText,
} from './schema.ts';

/** A method in one language. The structure and the text must have passed every check: a text that lacks throws. */
export function joinMethod(structure: MethodStructure, text: MethodText, locale: Locale): Method {
  return {
    id: structure.id,
    version: structure.version,
    locale,
    title: text.title,
    lead: text.lead,
    months: structure.months,
    sources: structure.sources.map(({ key, year }) => ({ ...textOf(text.sources, key), year })),
    phases: structure.phases.map((key) => ({ key, title: textOf(text.phases, key) })),
    registers: structure.registers.map((register) => joinRegister(register, textOf(text.registers, register.key))),
    stations: structure.stations.map((station) => joinStation(station, textOf(text.stations, station.key))),
    lens: structure.lens,
  };
}

function joinRegister(
  { voice, feedback, ...structure }: RegisterStructure,
  { columns, feedback: task = '', ...text }: RegisterText,
): MethodRegister {
  return {
    ...structure,
    ...text,
    voice: voice ?? null,
    feedback: feedback === undefined ? null : { ...feedback, task },
    checklist: structure.checklist === undefined ? null : fieldPoint(structure.checklist),
    columns: structure.columns.map((column) => joinColumn(column, textOf(columns, column.key))),
  };
}

function joinColumn({ scale, of, becomes, ...structure }: ColumnStructure, text: FieldText): RegisterColumn {
  return {
    ...structure,
    label: text.label,
    hint: text.hint ?? '',
    items: structure.items.map((key) => ({ key, ...textOf(text.items, key) })),
    scale: scale === undefined ? null : { ...scale, labels: text.scale ?? [] },
    of: of ?? null,
    becomes: becomes ?? null,
  };
}

function joinStation(structure: StationStructure, { exercises, ...text }: StationText): Station {
  return {
    ...structure,
    ...text,
    exercises: structure.exercises.map((exercise) => joinExercise(exercise, textOf(exercises, exercise.key))),
  };
}

function joinExercise(structure: ExerciseStructure, { fields, ...text }: ExerciseText): Exercise {
  return {
    ...structure,
    ...text,
    minutes: structure.minutes ?? null,
    fields: structure.fields.map((field) => joinField(field, textOf(fields, field.key))),
  };
}

function joinField({ scale, ...structure }: FieldStructure, text: FieldText): Field {
  return {
    ...structure,
    label: text.label,
    hint: text.hint ?? '',
    items: structure.items.map((key) => ({ key, ...textOf(text.items, key) })),
    scale: scale === undefined ? null : { ...scale, labels: text.scale ?? [] },
    register: structure.register ?? null,
    axes: structure.axes ?? null,
    by: structure.by ?? null,
    dots: structure.dots ?? null,
    rule: structure.rule ?? null,
    from: structure.from.map(flowPoint),
    to: structure.to.map(flowPoint),
  };
}

function fieldPoint(written: string): FieldPoint {
  const point = flowPoint(written);
  if (point.kind !== 'field') throw new Error(`unchecked field ${written}`);
  return point;
}

function flowPoint(written: string): FlowPoint {
  const point = parseFlowPoint(written);
  if (point === null) throw new Error(`unchecked flow ${written}`);
  return point;
}

function textOf<T>(texts: Record<string, T>, key: string): T {
  const found = texts[key];
  if (found === undefined) throw new Error(`unchecked text ${key}`);
  return found;
}
