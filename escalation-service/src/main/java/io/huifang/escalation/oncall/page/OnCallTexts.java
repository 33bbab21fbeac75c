package io.huifang.escalation.oncall.page;

import io.huifang.escalation.oncall.definition.Flaw;
import io.huifang.escalation.oncall.definition.LayerDefinition;
import io.huifang.escalation.oncall.rota.Duty;
import io.huifang.escalation.oncall.swap.OnCallSwap;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the pages of on-call schedules, in {@code messages/oncall_*.properties}. */
@MessageBundle(value = "oncall", locale = "en")
public interface OnCallTexts {
  String title();

  String hint();

  String newOne();

  String none();

  String noneText();

  String now();

  String nobodyNow();

  String closedNow();

  String until(String time);

  String unchanged();

  String then(String who);

  String gaps();

  String noGaps();

  String gapsCount(int count);

  String fromTo(String from, String to);

  String calendar();

  String calendarHint(String zone);

  String days(int days);

  String earlier();

  String later();

  String thisWeek();

  String allDay();

  String nobody();

  @Message
  String why(Duty.Why why);

  String oddLegend();

  String closedLegend();

  String layers();

  String layer(long number);

  String layersHint();

  String every(String length);

  String changesAt(String time);

  String changesOn(String day, String time);

  String begins(String day);

  @Message
  String unit(LayerDefinition.Unit unit);

  String lengthHours(String many);

  String lengthDays(String many);

  String lengthWeeks(String many);

  String always();

  String left(String name);

  String overrides();

  String noOverrides();

  String addOverride();

  String overrideBy(String name);

  String person();

  String from();

  String to();

  String reason();

  String putIn();

  String takeAway();

  String swaps();

  String noSwaps();

  String askSwap();

  String noShifts();

  String shift();

  String askedOf();

  String whoeverCan();

  String note();

  String ask();

  String asks(String who, String whom);

  String asksAll(String who);

  @Message
  String state(OnCallSwap.SwapState state);

  String decidedBy(String who);

  String accept();

  String refuse();

  String withdraw();

  String absences();

  String absencesHint();

  String noAbsences();

  String myself();

  String away();

  String here();

  String feeds();

  String feedHint();

  String feedMine();

  String feedSchedule();

  String makeLink();

  String replaceLink();

  String endLink();

  String linkIs();

  String id();

  String idHint();

  String name();

  String zone();

  String layerName();

  String people();

  String peopleHint();

  String place(int number);

  String start();

  String length();

  String unitIs();

  String weekday();

  String changeOver();

  String hours();

  String hoursHint();

  String addLayer();

  String removeLayer();

  String addPeople();

  String asItWouldBe();

  String lookFirst();

  String conflict();

  String editOne(String name);

  String deleteOne();

  String deleteText();

  String saved();

  String deleted();

  String done();

  @Message
  String flaw(Flaw.Kind kind);

  String wrongPerson();

  String wrongTime();

  String wrongText();

  String notMine();

  String decided();

  String over();

  String changed();

  String full();

  String notThere();

  String notYours();
}
