package io.huifang.survey.text.page;

import io.huifang.survey.text.taught.ModelKind;
import io.huifang.survey.text.taught.Sentiment;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the page of what people say, in {@code messages/said_*.properties}. */
@MessageBundle(value = "said", locale = "en")
public interface WordsTexts {
  String title();

  String answers();

  String hint();

  String period();

  String days(String days);

  String all();

  String any();

  String narrow();

  String figuresOf();

  String team();

  String channel();

  String tier();

  String comments(long n);

  String commentsBefore(long n);

  String scored(long bad, long good);

  String frequent();

  String frequentHint();

  String rising();

  String risingHint(long n, long before);

  String risingAll();

  String bad();

  String badHint(long bad, long good);

  String good();

  String goodHint(long bad, long good);

  String term();

  String share();

  String before();

  String low();

  String high();

  String noneTitle();

  String noneText();

  String nothingRises();

  String nothingApart();

  String inContext(String term);

  String inContextNone();

  String closeContext();

  String more();

  String answer();

  String score(int score, int scale);

  String unsure();

  String trust();

  String trustHint();

  @Message
  String kind(ModelKind kind);

  @Message
  String feels(Sentiment sentiment);

  String noModel();

  String inForce(int version, String at, int labels);

  String heldOut(int n, String f1, String low, String high);

  String confident(String confident, String right);

  String notYet();

  String tooFewScores(int least, int low, int high);

  String tooFewCategories(int least, int labels);

  String tooWeak(String at, String f1);

  String worse(String at, String f1, String before);
}
