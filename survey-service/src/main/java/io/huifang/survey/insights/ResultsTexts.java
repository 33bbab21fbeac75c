package io.huifang.survey.insights;

import io.huifang.platform.statistics.TestKind;
import io.huifang.survey.questionnaire.Kind;
import io.huifang.survey.results.tally.Figure;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the page of results, in {@code messages/results_*.properties}. */
@MessageBundle(value = "results", locale = "en")
public interface ResultsTexts {
  String title();

  String questionnaire();

  String everything();

  String narrowed();

  String period();

  String days(String days);

  String all();

  String ownPeriod();

  String from();

  String to();

  String version(String version);

  String versions();

  String allVersions();

  String any();

  String show();

  String widen();

  String makeLink();

  String answers();

  String ofAsked(String n);

  String noneAsked();

  String n(String n);

  String rate();

  String delivered(String answered, String delivered);

  String course();

  String courseOf(String title);

  String every();

  String week();

  String month();

  String weekOf();

  String figure();

  String asTable();

  String tooFewPieces();

  String way();

  String stopped(String share);

  String deliveredName();

  String begun();

  String answered();

  String bounced();

  String left(String n);

  String wayHint();

  String wayNeedsOne();

  String nobodyAsked();

  String byQuestion();

  String few();

  String fewHint();

  String mixed();

  String written(String n);

  String words();

  String nobody();

  String unanswered();

  String workbook();

  String between(String interval);

  String mean(String mean, int most);

  String meanName();

  String distribution();

  String answer();

  String share();

  String satisfied();

  String by(String name);

  String narrowTo(String name);

  String together();

  String byTouchpoint();

  String touchpoint();

  String noTouchpoint();

  String question();

  String partName();

  String dimension();

  String weighted();

  String cut();

  String compare();

  String first();

  String second();

  String compareNow();

  String compareHint();

  String tooLittle();

  String mayBeChance(String a, String b);

  String isHigher(String a, String b);

  String chooseOtherwise(String a, String b);

  String interval(String interval);

  String weighTitle();

  String stratum();

  String noStratum();

  String weigh();

  String weighHint();

  String plain();

  String weighedBy(String name);

  String missing(String share);

  String ofAll();

  String ofAnswers();

  String stream();

  String shownAll();

  String shownLow();

  String shownComments();

  String newestFirst();

  String more();

  String noneTitle();

  String noneText();

  String none();

  String rest();

  String afterCase();

  String byLink();

  String afterTicket();

  String imported();

  String live();

  String yes();

  String no();

  String team();

  String agent();

  String channel();

  String tier();

  String category();

  String subcategory();

  String complexity();

  String segment();

  String language();

  String occasion();

  String origin();

  String part(String key);

  @Message
  String head(Kind head);

  @Message
  String judged(Kind judged);

  @Message
  String what(Figure.Kind what);

  @Message
  String test(TestKind kind);
}
