package io.huifang.survey.link.page;

import io.huifang.survey.link.SurveyLinkView;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the pages of links, in {@code messages/poster_*.properties}. */
@MessageBundle(value = "poster", locale = "en")
public interface LinkTexts {
  String title();

  String hint();

  String none();

  String noneText();

  String fresh();

  String name();

  String nameHint();

  String questionnaire();

  String team();

  String noTeam();

  String place();

  String placeHint();

  String days();

  String daysHint();

  String most();

  String mostHint();

  String sites();

  String sitesHint();

  String make();

  String made();

  @Message
  String state(SurveyLinkView.State state);

  String answers(long answers);

  String answersWord();

  String ofMost(int most);

  String ends();

  String answersOf(long answers, int most);

  String lastAt(String at);

  String nobodyYet();

  String setAside(long times);

  String until(String at);

  String closedAt(String at);

  String openEnd();

  String madeBy(String who, String at);

  String show();

  String address();

  String open();

  String code();

  String codeText(String name);

  String codeHint();

  String vector();

  String bitmap();

  String embed();

  String embedHint();

  String embedNone();

  String allowed();

  String fallback();

  String facts();

  String results();

  String close();

  String closeHint();

  String closed();

  String wrongName();

  String nameTaken();

  String wrongChoice();

  String wrongPlace();

  String wrongDays(int most);

  String wrongMost(String most);

  String wrongSites(int most);

  String tooMany();
}
