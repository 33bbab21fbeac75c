package io.huifang.survey.overview;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the page with what customers say, in {@code messages/voice_*.properties}. */
@MessageBundle(value = "voice", locale = "en")
public interface VoiceTexts {
  String title();

  String period();

  String days(String days);

  String all();

  String rate();

  String delivered(long answered, long delivered);

  String interval(String low, String high);

  String onTheWay(long count);

  String bounced(long count);

  String notAsked();

  String nobodyLeftOut();

  String byTouchpoint();

  String byChannel();

  String touchpoint();

  String channel();

  String mean();

  String satisfied();

  String noneTitle();

  String noneText();

  String followUp();

  String byLink();

  String byPhone(String who);

  String ticket();

  String satisfiedRate();

  String meanScore();

  String ofFive();

  String recommend();

  String points();

  String solved();

  String nothing();

  String n(long count);

  String intervalShort(String low, String high);

  String distribution();

  String scoreCount(int score, long count);

  String answers();

  @Message
  String show(AnswerList.Show show);

  @Message
  String column(AnswerShape.Column column);

  String tier();

  String weekly();

  String week();

  String asTable();

  String tooFewWeeks();

  String narrow();

  String figuresOf();

  String newest();

  String oldest();

  String one();

  String backToAll();

  String somebody();

  String callBy(String time);

  String inHands();

  String putRight();

  String notPutRight();

  String caseClosed();
}
