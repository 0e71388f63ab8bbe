import { newId } from '@microgrid/subgraph/ids';
import { ActivityEntity } from '../src/activity/activity.entity.ts';
import { CareContactEntity } from '../src/care/contact/care-contact.entity.ts';
import { CareNeedEntity } from '../src/care/care-need.entity.ts';
import { CareVisitEntity } from '../src/care/visit/care-visit.entity.ts';
import { MediationAgreementEntity } from '../src/mediation/parties/mediation-agreement.entity.ts';
import { MediationEntity } from '../src/mediation/mediation.entity.ts';
import { MediationNoteEntity } from '../src/mediation/file/mediation-note.entity.ts';
import { MediationPartyEntity } from '../src/mediation/parties/mediation-party.entity.ts';
import { MediationRequestEntity } from '../src/mediation/request/mediation-request.entity.ts';
import { MediationSealEntity } from '../src/mediation/file/mediation-seal.entity.ts';
import { MediatorEntity } from '../src/mediation/parties/mediator.entity.ts';
import { MicroWishEntity, MicroWisherEntity, MicroWishTextEntity } from '../src/micro-wish/micro-wish.entity.ts';
import { NotificationEntity } from '../src/notification/notification.entity.ts';
import { OpinionAuthorEntity } from '../src/opinion/author/opinion-author.entity.ts';
import { OpinionEntity } from '../src/opinion/opinion.entity.ts';
import { ReadLogEntity } from '../src/read-log/read-log.entity.ts';
import { RegistrationEntity } from '../src/registration/registration.entity.ts';
import { blowing, HEALTH, openDepartments, referring, streets, type Departments } from './departments.ts';
import { opinionRow } from './opinions.ts';
import { COMMUNITY, idOf, leader, MICRO, officer, person, worker } from './people.ts';
import { activityRow, careRow, inHours, visitRow } from './rows.ts';
import { wishRows } from './wishes.ts';

/** Reported, is cared for, wished, is a party: an account that nothing else names. */
export const served = person(77);
/** Said an opinion and gave the name; and nothing else. */
export const author = person(78);
const servedId = idOf(77);

/** What is planted in each sealed place, by where; nothing else holds any of it. */
export const marks = {
  servedId,
  authorId: idOf(78),
  reporterName: '标记代报人',
  reporterPhone: '028-8000-7701',
  detailsPlace: '标记路1号',
  detailsText: '标记敏感说明',
  emergencyPlace: '标记路2号',
  emergencyText: '标记应急说明',
  whistleProblem: '标记吹哨问题',
  whistlePlace: '标记吹哨地点',
  destination: '标记路3号',
  careName: '标记关爱对象',
  carePhone: '028-8000-7702',
  careAddress: '标记路4号',
  anonymousOpinion: '标记匿名意见',
  namedOpinion: '标记署名意见',
  wishText: '标记心愿原文',
  wisherName: '标记许愿人',
  wisherPhone: '028-8000-7703',
  wisherAddress: '标记路5号',
  partyName: '标记当事人',
  partyPhone: '028-8000-7704',
  mediationNote: '标记卷宗记录',
  mediationRequest: '标记调解请求',
  mediationAnswer: '标记请求答复',
  agreement: '标记调解协议',
  registrantName: '标记报名人',
  registrantPhone: '028-8000-7705',
  readThing: idOf(7702),
  readReason: '标记查阅理由',
  toldOf: idOf(7703),
} as const;
export type Mark = keyof typeof marks;

/** Which marks an answer holds. */
export function marksIn(answer: string): Mark[] {
  const found = Object.entries(marks).filter(([, text]) => answer.includes(text));
  return found.map(([mark]) => mark).filter((mark): mark is Mark => mark in marks);
}

/** The subgraph with a mark in every sealed place, and the ids of the things that have one. */
export async function openMarked(): Promise<{ departments: Departments; ids: string[] }> {
  const departments = await openDepartments();
  const ids = [
    ...(await plantMatters(departments)),
    ...(await plantCare(departments)),
    ...(await plantOpinions(departments)),
    ...(await plantMediation(departments)),
    ...(await plantActivity(departments)),
    ...(await plantReads(departments)),
  ];
  return { departments, ids };
}

async function plantMatters({ report, move, deed, services, given }: Departments): Promise<string[]> {
  const reported = async (input: object, actor = served): Promise<string> => {
    const { matter, error } = await report(input, actor);
    if (error !== undefined) throw new Error(error.message);
    return matter.id;
  };
  const help = { kind: 'C4', place: marks.detailsPlace, description: marks.detailsText };
  const sealed = await reported(help);
  const emergency = await reported({
    kind: 'F1',
    severity: 'EMERGENCY',
    place: marks.emergencyPlace,
    description: marks.emergencyText,
  });
  const onBehalfOf = { name: marks.reporterName, phone: marks.reporterPhone };
  const phoned = await reported({ kind: 'E1', onBehalfOf, channel: 'PHONE' }, leader);
  // The street has one that the same account reported, and whistles for it.
  const whistled = await given(streets, served);
  const texts = { ...blowing, problem: marks.whistleProblem, place: marks.whistlePlace };
  const whistle = await deed('blowWhistle', { matterId: whistled, expectedVersion: 1, ...texts }, officer);
  await move('acceptMatter', sealed, worker);
  const sent = { ...referring(), departmentId: HEALTH, address: marks.destination };
  const referral = await deed('referMatter', { matterId: sealed, expectedVersion: 2, ...sent }, worker);
  for (const { error } of [whistle, referral]) if (error !== undefined) throw new Error(error.message);
  const { wish, text, wisher } = wishRows(901, { status: 'TAKEN', wisher: served, taker: leader });
  const { wisherName: name, wisherPhone: phone, wisherAddress: address } = marks;
  await services.insert(MicroWisherEntity, [{ ...wisher, name, phone, address }]);
  await services.insert(MicroWishEntity, [wish]);
  await services.insert(MicroWishTextEntity, [{ ...text, text: marks.wishText }]);
  return [sealed, emergency, phoned, whistled, whistle.done.id, referral.done.id, wish.id];
}

async function plantCare({ services }: Departments): Promise<string[]> {
  const need = careRow(901, { visitorId: worker.subject });
  const visit = visitRow(1901, { needId: need.id, visitorId: worker.subject });
  const { careName: name, carePhone: phone, careAddress: address } = marks;
  await services.insert(CareNeedEntity, [need]);
  await services.insert(CareContactEntity, [{ needId: need.id, personId: servedId, name, phone, address }]);
  await services.insert(CareVisitEntity, [visit]);
  return [need.id, visit.id];
}

async function plantOpinions({ services }: Departments): Promise<string[]> {
  const anonymous = opinionRow(2901, { text: marks.anonymousOpinion });
  const named = opinionRow(2902, {
    text: marks.namedOpinion,
    isAnonymous: false,
    channel: 'APP',
    takenById: null,
  });
  await services.insert(OpinionEntity, [anonymous, named]);
  await services.insert(OpinionAuthorEntity, [{ opinionId: named.id, personId: marks.authorId, followsId: null }]);
  return [anonymous.id, named.id];
}

async function plantMediation({ services }: Departments): Promise<string[]> {
  const mediationId = idOf(7710);
  const parties = [
    { pseudonym: '甲方', personId: servedId, name: marks.partyName, phone: marks.partyPhone },
    { pseudonym: '乙方', personId: null, name: '样例乙方', phone: null },
  ];
  const mediation = {
    id: mediationId,
    number: `2026-${COMMUNITY}-000901`,
    kind: 'B1' as const,
    gridCode: MICRO,
    status: 'AGREED' as const,
    proposedAt: inHours(-200),
    mediatorChanges: 0,
    openedOn: '2026-01-05',
    dueOn: '2026-02-05',
    outcome: 'AGREED_WRITTEN' as const,
    followUpOn: '2999-01-01',
    version: 1,
  };
  await services.insert(
    MediationSealEntity,
    parties.map((party) => ({ mediationId, ...party })),
  );
  await services.insert(MediationEntity, [mediation]);
  await services.insert(
    MediationPartyEntity,
    parties.map(({ pseudonym }) => ({ mediationId, pseudonym })),
  );
  await services.insert(MediatorEntity, [{ mediationId, personId: leader.subject ?? '', status: 'ACTIVE' }]);
  const note = { mediationId, at: inHours(-1), byId: leader.subject, text: marks.mediationNote };
  await services.insert(MediationNoteEntity, [{ id: newId(), ...note }]);
  await services.insert(MediationRequestEntity, [
    {
      id: newId(),
      mediationId,
      pseudonym: '甲方',
      text: marks.mediationRequest,
      sentAt: inHours(-2),
      sentById: leader.subject ?? '',
      answer: marks.mediationAnswer,
      answeredAt: inHours(-1),
    },
  ]);
  await services.insert(MediationAgreementEntity, [{ mediationId, agreement: marks.agreement, isKept: null }]);
  return [mediationId];
}

async function plantActivity({ services }: Departments): Promise<string[]> {
  const activity = activityRow(901);
  const { registrantName: name, registrantPhone: phone } = marks;
  const registration = { id: idOf(7720), activityId: activity.id, status: 'REGISTERED' as const, turn: 1, name, phone };
  await services.insert(ActivityEntity, [activity]);
  await services.insert(RegistrationEntity, [
    { ...registration, personId: null, registeredAt: inHours(-1), registeredBy: leader.subject },
  ]);
  return [activity.id, registration.id];
}

/** That it was read, and that the person was told so. */
async function plantReads({ services }: Departments): Promise<string[]> {
  const read = {
    id: idOf(7730),
    // The last one, so that it stays on the first page of the log while others are refused.
    at: inHours(1),
    readerId: worker.subject ?? '',
    subjectId: servedId,
    field: 'Matter.reporter',
    thingId: marks.readThing,
    gridCode: MICRO,
    purpose: 'BREAK_GLASS' as const,
    reason: marks.readReason,
    isGranted: true,
    readAs: 'WORKER' as const,
  };
  const told = { kind: 'SEALED_READ' as const, about: 'READ_LOG' as const, aboutId: marks.toldOf, gridCode: null };
  await services.insert(ReadLogEntity, [read]);
  await services.insert(NotificationEntity, [
    { id: idOf(7731), recipientId: servedId, at: inHours(-1), causeId: newId(), ...told },
  ]);
  return [];
}
