/**
 * The rules, in the order of the handbook. The comment of each is its entry there, in the words of the office: a title,
 * the reason, an example that fails and one that passes.
 */

import type { NamedRule } from './findings/rule.ts';
import { amountShown } from './rules/amountShown.ts';
import { bulletDuplicate } from './rules/bulletDuplicate.ts';
import { bulletEarlier } from './rules/bulletEarlier.ts';
import { bulletFigure } from './rules/bulletFigure.ts';
import { bulletNotAchieved } from './rules/bulletNotAchieved.ts';
import { bulletPartner } from './rules/bulletPartner.ts';
import { bulletUnit } from './rules/bulletUnit.ts';
import { cellComment } from './rules/cellComment.ts';
import { cellControl } from './rules/cellControl.ts';
import { cellDate } from './rules/cellDate.ts';
import { cellError } from './rules/cellError.ts';
import { cellExternal } from './rules/cellExternal.ts';
import { cellHidden } from './rules/cellHidden.ts';
import { cellLink } from './rules/cellLink.ts';
import { cellLinkUnused } from './rules/cellLinkUnused.ts';
import { cellMalformed } from './rules/cellMalformed.ts';
import { cellMerged } from './rules/cellMerged.ts';
import { cellNumber } from './rules/cellNumber.ts';
import { cellPlatform } from './rules/cellPlatform.ts';
import { cellPrivate } from './rules/cellPrivate.ts';
import { cellStruck } from './rules/cellStruck.ts';
import { cellUncalculated } from './rules/cellUncalculated.ts';
import { charterNumber } from './rules/charterNumber.ts';
import { charterOrder } from './rules/charterOrder.ts';
import { excuseReason } from './rules/excuseReason.ts';
import { fieldAmount } from './rules/fieldAmount.ts';
import { fieldChoice } from './rules/fieldChoice.ts';
import { fieldDate } from './rules/fieldDate.ts';
import { fieldDitto } from './rules/fieldDitto.ts';
import { fieldEmpty } from './rules/fieldEmpty.ts';
import { fieldFiscalYear } from './rules/fieldFiscalYear.ts';
import { fieldNumber } from './rules/fieldNumber.ts';
import { glossaryDuplicate } from './rules/glossaryDuplicate.ts';
import { goalTextOutcome } from './rules/goalTextOutcome.ts';
import { headingBlank } from './rules/headingBlank.ts';
import { headingDuplicate } from './rules/headingDuplicate.ts';
import { headingMissing } from './rules/headingMissing.ts';
import { headingNone } from './rules/headingNone.ts';
import { headingUnknown } from './rules/headingUnknown.ts';
import { indicatorCumulative } from './rules/indicatorCumulative.ts';
import { indicatorDirection } from './rules/indicatorDirection.ts';
import { indicatorDisagreement } from './rules/indicatorDisagreement.ts';
import { indicatorDuplicate } from './rules/indicatorDuplicate.ts';
import { indicatorOverride } from './rules/indicatorOverride.ts';
import { indicatorPart } from './rules/indicatorPart.ts';
import { indicatorPolicy } from './rules/indicatorPolicy.ts';
import { indicatorReprint } from './rules/indicatorReprint.ts';
import { indicatorReprintValues } from './rules/indicatorReprintValues.ts';
import { indicatorRows } from './rules/indicatorRows.ts';
import { indicatorStages } from './rules/indicatorStages.ts';
import { indicatorUnknown } from './rules/indicatorUnknown.ts';
import { indicatorWhole } from './rules/indicatorWhole.ts';
import { lastActual } from './rules/lastActual.ts';
import { lastBaseline } from './rules/lastBaseline.ts';
import { lastDate } from './rules/lastDate.ts';
import { lastDirection } from './rules/lastDirection.ts';
import { lastFormer } from './rules/lastFormer.ts';
import { lastGone } from './rules/lastGone.ts';
import { lastName } from './rules/lastName.ts';
import { lastNumber } from './rules/lastNumber.ts';
import { lastShifted } from './rules/lastShifted.ts';
import { lastTarget } from './rules/lastTarget.ts';
import { lastTenfold } from './rules/lastTenfold.ts';
import { lastText } from './rules/lastText.ts';
import { lastTitle } from './rules/lastTitle.ts';
import { lastUnit } from './rules/lastUnit.ts';
import { leadingPolicy } from './rules/leadingPolicy.ts';
import { leadingProject } from './rules/leadingProject.ts';
import { leadingTag } from './rules/leadingTag.ts';
import { meetingDate } from './rules/meetingDate.ts';
import { memberExchange } from './rules/memberExchange.ts';
import { memberOrder } from './rules/memberOrder.ts';
import { memberReading } from './rules/memberReading.ts';
import { opinionUnanswered } from './rules/opinionUnanswered.ts';
import { organizationAbove } from './rules/organizationAbove.ts';
import { organizationCircle } from './rules/organizationCircle.ts';
import { organizationDuplicate } from './rules/organizationDuplicate.ts';
import { pictureAlternative } from './rules/pictureAlternative.ts';
import { pictureFile } from './rules/pictureFile.ts';
import { planDuplicate } from './rules/planDuplicate.ts';
import { plannedDifference } from './rules/plannedDifference.ts';
import { plannedName } from './rules/plannedName.ts';
import { plannedReprint } from './rules/plannedReprint.ts';
import { plannedYear } from './rules/plannedYear.ts';
import { planNumber } from './rules/planNumber.ts';
import { planSdgs } from './rules/planSdgs.ts';
import { planUnknown } from './rules/planUnknown.ts';
import { profileAddress } from './rules/profileAddress.ts';
import { profileBaselineYear } from './rules/profileBaselineYear.ts';
import { profileCode } from './rules/profileCode.ts';
import { profileDuplicate } from './rules/profileDuplicate.ts';
import { profileItems } from './rules/profileItems.ts';
import { profileJudgedYear } from './rules/profileJudgedYear.ts';
import { projectGoal } from './rules/projectGoal.ts';
import { projectSpent } from './rules/projectSpent.ts';
import { projectSum } from './rules/projectSum.ts';
import { quantityActualBound } from './rules/quantityActualBound.ts';
import { quantityBound } from './rules/quantityBound.ts';
import { quantityComparison } from './rules/quantityComparison.ts';
import { quantityFraction } from './rules/quantityFraction.ts';
import { quantityFrequency } from './rules/quantityFrequency.ts';
import { quantityFuture } from './rules/quantityFuture.ts';
import { quantityMissingReason } from './rules/quantityMissingReason.ts';
import { quantityPercent } from './rules/quantityPercent.ts';
import { quantityProvisionalNote } from './rules/quantityProvisionalNote.ts';
import { quantityProvisionalYear } from './rules/quantityProvisionalYear.ts';
import { quantityRange } from './rules/quantityRange.ts';
import { quantityRevisedNote } from './rules/quantityRevisedNote.ts';
import { quantityRounded } from './rules/quantityRounded.ts';
import { quantityShown } from './rules/quantityShown.ts';
import { quantityTargetMissing } from './rules/quantityTargetMissing.ts';
import { quantityText } from './rules/quantityText.ts';
import { quantityUnfilled } from './rules/quantityUnfilled.ts';
import { quantityUnit } from './rules/quantityUnit.ts';
import { quantityUnreadable } from './rules/quantityUnreadable.ts';
import { quantityYear } from './rules/quantityYear.ts';
import { rowNumber } from './rules/rowNumber.ts';
import { rowRemark } from './rules/rowRemark.ts';
import { rowShifted } from './rules/rowShifted.ts';
import { rowUnread } from './rules/rowUnread.ts';
import { seriesFalls } from './rules/seriesFalls.ts';
import { seriesJump } from './rules/seriesJump.ts';
import { seriesScale } from './rules/seriesScale.ts';
import { seriesShifted } from './rules/seriesShifted.ts';
import { sheetDrawing } from './rules/sheetDrawing.ts';
import { sheetMissing } from './rules/sheetMissing.ts';
import { sheetUnknown } from './rules/sheetUnknown.ts';
import { textDate } from './rules/textDate.ts';
import { textYear } from './rules/textYear.ts';
import { yearDuplicate } from './rules/yearDuplicate.ts';
import { yearNone } from './rules/yearNone.ts';
import { yearOrder } from './rules/yearOrder.ts';
import { yearPeriod } from './rules/yearPeriod.ts';
import { yearUnreadable } from './rules/yearUnreadable.ts';

/** All rules; the file of each is named like its code, `sheet/missing` in `sheetMissing.ts`. */
export const RULES: readonly NamedRule[] = [
  { code: 'sheet/missing', rule: sheetMissing, fixed: true },
  { code: 'sheet/unknown', rule: sheetUnknown, fixed: false },
  { code: 'sheet/drawing', rule: sheetDrawing, fixed: false },
  { code: 'heading/none', rule: headingNone, fixed: true },
  { code: 'heading/missing', rule: headingMissing, fixed: true },
  { code: 'heading/unknown', rule: headingUnknown, fixed: false },
  { code: 'heading/blank', rule: headingBlank, fixed: false },
  { code: 'heading/duplicate', rule: headingDuplicate, fixed: true },
  { code: 'cell/hidden', rule: cellHidden, fixed: false },
  { code: 'cell/merged', rule: cellMerged, fixed: true },
  { code: 'row/shifted', rule: rowShifted, fixed: true },
  { code: 'row/remark', rule: rowRemark, fixed: false },
  { code: 'row/unread', rule: rowUnread, fixed: false },
  { code: 'cell/error', rule: cellError, fixed: true },
  { code: 'cell/malformed', rule: cellMalformed, fixed: true },
  { code: 'cell/struck', rule: cellStruck, fixed: true },
  { code: 'cell/uncalculated', rule: cellUncalculated, fixed: true },
  { code: 'cell/date', rule: cellDate, fixed: true },
  { code: 'cell/control', rule: cellControl, fixed: true },
  { code: 'cell/private', rule: cellPrivate, fixed: false },
  { code: 'cell/platform', rule: cellPlatform, fixed: false },
  { code: 'cell/number', rule: cellNumber, fixed: false },
  { code: 'cell/external', rule: cellExternal, fixed: false },
  { code: 'cell/comment', rule: cellComment, fixed: false },
  { code: 'cell/link', rule: cellLink, fixed: false },
  { code: 'cell/link-unused', rule: cellLinkUnused, fixed: false },
  { code: 'field/empty', rule: fieldEmpty, fixed: true },
  { code: 'field/number', rule: fieldNumber, fixed: true },
  { code: 'field/choice', rule: fieldChoice, fixed: true },
  { code: 'field/fiscal-year', rule: fieldFiscalYear, fixed: true },
  { code: 'field/date', rule: fieldDate, fixed: true },
  { code: 'field/amount', rule: fieldAmount, fixed: true },
  { code: 'field/ditto', rule: fieldDitto, fixed: false },
  { code: 'amount/shown', rule: amountShown, fixed: false },
  { code: 'profile/items', rule: profileItems, fixed: false },
  { code: 'profile/duplicate', rule: profileDuplicate, fixed: true },
  { code: 'profile/judged-year', rule: profileJudgedYear, fixed: true },
  { code: 'profile/baseline-year', rule: profileBaselineYear, fixed: true },
  { code: 'profile/code', rule: profileCode, fixed: true },
  { code: 'profile/address', rule: profileAddress, fixed: true },
  { code: 'plan/duplicate', rule: planDuplicate, fixed: true },
  { code: 'plan/number', rule: planNumber, fixed: true },
  { code: 'plan/unknown', rule: planUnknown, fixed: true },
  { code: 'year/none', rule: yearNone, fixed: true },
  { code: 'year/unreadable', rule: yearUnreadable, fixed: true },
  { code: 'year/duplicate', rule: yearDuplicate, fixed: true },
  { code: 'year/order', rule: yearOrder, fixed: false },
  { code: 'year/period', rule: yearPeriod, fixed: false },
  { code: 'indicator/duplicate', rule: indicatorDuplicate, fixed: true },
  { code: 'indicator/rows', rule: indicatorRows, fixed: true },
  { code: 'indicator/disagreement', rule: indicatorDisagreement, fixed: true },
  { code: 'indicator/policy', rule: indicatorPolicy, fixed: false },
  { code: 'indicator/whole', rule: indicatorWhole, fixed: false },
  { code: 'indicator/part', rule: indicatorPart, fixed: true },
  { code: 'indicator/cumulative', rule: indicatorCumulative, fixed: false },
  { code: 'indicator/direction', rule: indicatorDirection, fixed: false },
  { code: 'indicator/stages', rule: indicatorStages, fixed: true },
  { code: 'quantity/unreadable', rule: quantityUnreadable, fixed: true },
  { code: 'quantity/unit', rule: quantityUnit, fixed: true },
  { code: 'quantity/text', rule: quantityText, fixed: false },
  { code: 'quantity/percent', rule: quantityPercent, fixed: false },
  { code: 'quantity/fraction', rule: quantityFraction, fixed: false },
  { code: 'quantity/range', rule: quantityRange, fixed: false },
  { code: 'quantity/shown', rule: quantityShown, fixed: false },
  { code: 'quantity/rounded', rule: quantityRounded, fixed: false },
  { code: 'quantity/year', rule: quantityYear, fixed: false },
  { code: 'quantity/bound', rule: quantityBound, fixed: false },
  { code: 'quantity/actual-bound', rule: quantityActualBound, fixed: false },
  { code: 'quantity/frequency', rule: quantityFrequency, fixed: false },
  { code: 'quantity/comparison', rule: quantityComparison, fixed: false },
  { code: 'quantity/unfilled', rule: quantityUnfilled, fixed: false },
  { code: 'quantity/future', rule: quantityFuture, fixed: false },
  { code: 'quantity/target-missing', rule: quantityTargetMissing, fixed: false },
  { code: 'quantity/missing-reason', rule: quantityMissingReason, fixed: false },
  { code: 'quantity/provisional-year', rule: quantityProvisionalYear, fixed: true },
  { code: 'quantity/provisional-note', rule: quantityProvisionalNote, fixed: false },
  { code: 'quantity/revised-note', rule: quantityRevisedNote, fixed: false },
  { code: 'series/falls', rule: seriesFalls, fixed: false },
  { code: 'series/jump', rule: seriesJump, fixed: false },
  { code: 'series/scale', rule: seriesScale, fixed: false },
  { code: 'series/shifted', rule: seriesShifted, fixed: false },
  { code: 'indicator/reprint', rule: indicatorReprint, fixed: true },
  { code: 'indicator/reprint-values', rule: indicatorReprintValues, fixed: false },
  { code: 'indicator/override', rule: indicatorOverride, fixed: false },
  { code: 'bullet/not-achieved', rule: bulletNotAchieved, fixed: false },
  { code: 'bullet/partner', rule: bulletPartner, fixed: false },
  { code: 'bullet/duplicate', rule: bulletDuplicate, fixed: false },
  { code: 'bullet/figure', rule: bulletFigure, fixed: false },
  { code: 'bullet/unit', rule: bulletUnit, fixed: false },
  { code: 'bullet/earlier', rule: bulletEarlier, fixed: false },
  { code: 'text/year', rule: textYear, fixed: false },
  { code: 'text/date', rule: textDate, fixed: false },
  { code: 'picture/alternative', rule: pictureAlternative, fixed: true },
  { code: 'picture/file', rule: pictureFile, fixed: true },
  { code: 'meeting/date', rule: meetingDate, fixed: false },
  { code: 'member/order', rule: memberOrder, fixed: false },
  { code: 'member/reading', rule: memberReading, fixed: false },
  { code: 'member/exchange', rule: memberExchange, fixed: false },
  { code: 'row/number', rule: rowNumber, fixed: true },
  { code: 'indicator/unknown', rule: indicatorUnknown, fixed: true },
  { code: 'opinion/unanswered', rule: opinionUnanswered, fixed: false },
  { code: 'project/goal', rule: projectGoal, fixed: true },
  { code: 'project/spent', rule: projectSpent, fixed: false },
  { code: 'project/sum', rule: projectSum, fixed: false },
  { code: 'last/unit', lastYear: lastUnit, fixed: false },
  { code: 'last/direction', lastYear: lastDirection, fixed: false },
  { code: 'last/shifted', lastYear: lastShifted, fixed: false },
  { code: 'last/target', lastYear: lastTarget, fixed: false },
  { code: 'last/baseline', lastYear: lastBaseline, fixed: false },
  { code: 'last/actual', lastYear: lastActual, fixed: false },
  { code: 'last/tenfold', lastYear: lastTenfold, fixed: false },
  { code: 'last/name', lastYear: lastName, fixed: false },
  { code: 'last/number', lastYear: lastNumber, fixed: false },
  { code: 'last/former', lastYear: lastFormer, fixed: false },
  { code: 'last/gone', lastYear: lastGone, fixed: false },
  { code: 'last/text', lastYear: lastText, fixed: false },
  { code: 'last/title', lastYear: lastTitle, fixed: false },
  { code: 'last/date', lastYear: lastDate, fixed: false },
  { code: 'planned/name', rule: plannedName, fixed: true },
  { code: 'planned/year', rule: plannedYear, fixed: true },
  { code: 'planned/difference', rule: plannedDifference, fixed: false },
  { code: 'planned/reprint', rule: plannedReprint, fixed: false },
  { code: 'leading/project', rule: leadingProject, fixed: true },
  { code: 'leading/policy', rule: leadingPolicy, fixed: true },
  { code: 'leading/tag', rule: leadingTag, fixed: false },
  { code: 'charter/order', rule: charterOrder, fixed: true },
  { code: 'charter/number', rule: charterNumber, fixed: false },
  { code: 'glossary/duplicate', rule: glossaryDuplicate, fixed: false },
  { code: 'organization/above', rule: organizationAbove, fixed: true },
  { code: 'organization/circle', rule: organizationCircle, fixed: true },
  { code: 'organization/duplicate', rule: organizationDuplicate, fixed: true },
  { code: 'plan/sdgs', rule: planSdgs, fixed: true },
  { code: 'goal-text/outcome', rule: goalTextOutcome, fixed: false },
  { code: 'excuse/reason', rule: excuseReason, fixed: false },
];
