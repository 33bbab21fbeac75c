package io.huifang.survey.feedback.page;

import io.huifang.survey.feedback.FeedbackState;
import io.huifang.survey.feedback.History;
import io.huifang.survey.feedback.Severity;
import io.huifang.survey.feedback.Source;
import io.huifang.survey.feedback.onward.Wish;
import io.huifang.survey.text.taught.Sentiment;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the inbox; in both languages in {@code messages/inbox_*.properties}. */
@MessageBundle(value = "inbox", locale = "en")
public interface InboxTexts {
  @Message
  String view(InboxView view);

  @Message
  String column(InboxColumn column);

  @Message
  String sorted(InboxSort sort);

  @Message
  String source(Source source);

  @Message
  String severity(Severity severity);

  @Message
  String state(FeedbackState state);

  @Message
  String happened(History.Kind kind);

  @Message
  String wished(Wish.Kind kind);

  @Message
  String feels(Sentiment mood);

  String title();

  String summary(long open, long late);

  String search();

  String none();

  String noneText();

  String noneHere();

  String noneHereText();

  String showAll();

  String noWords();

  String nobody();

  String somebody();

  String answerOf();

  String suggestion();

  String suggestionHint();

  String sure(String percent);

  String unsure(String percent);

  String noSuggestion();

  String takeOver();

  String severeWords();

  String similar();

  String noSimilar();

  String similarHint();

  String sameAuthor();

  String shared(int terms);

  String join();

  String joinedHere(int count);

  String joinedInto(String number);

  String part();

  String sort();

  String save();

  String take();

  String onward();

  String ticket();

  String openTicket();

  String escalation();

  String openCase();

  String again();

  String coming();

  String trouble(String why);

  String refused(String why);

  String answer();

  String answerHint();

  String answerText();

  String way();

  String wayHint();

  String keepAnswer();

  String answered(String who, String way);

  String close();

  String closeHint();

  String noAnswer();

  String why();

  String saidBy();

  String closeWithout();

  String closedWithout(String who);

  String reopen();

  String reopenWhy();

  String history();

  String itself();

  String doneSaved();

  String doneAnswered();

  String doneClosed();

  String doneReopened();

  String doneJoined();

  String doneParted();

  String doneAsked();

  String about();

  String said();

  String contact();

  String unanswered();

  String bring();

  String bringHint();

  String bringText();

  String bringName();

  String bringContact();

  String bringContactHint();

  String bringChannel();

  String bringChannelHint();

  String bringUnjudged();

  String bringKeep();

  String doneBrought();

  String wrongText(int most);

  String wrongLong(int most);

  String wrongChoice();
}
