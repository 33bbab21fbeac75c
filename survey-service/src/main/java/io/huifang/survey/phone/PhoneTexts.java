package io.huifang.survey.phone;

import io.huifang.survey.Purpose;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * Texts of calling, in {@code messages/calling_*.properties}; what is read aloud is in the language
 * of the customer, the rest in that of the reader.
 */
@MessageBundle(value = "calling", locale = "en")
public interface PhoneTexts {
  String title();

  String hint();

  @Message
  String view(PhoneView view);

  @Message
  String viewHint(PhoneView view);

  @Message
  String about(Purpose purpose);

  @Message
  String outcome(Outcome outcome);

  String none();

  String noneText();

  String somebody();

  String older();

  String newest();

  String isCalling(String who);

  String tries(int times, String last, String at);

  String notYet();

  String call();

  String number();

  String numberHint();

  String beginHint();

  String script();

  String aloud();

  String hello(String who, String organisation);

  String helloAbout(String ticket, String day);

  String helloAsk(int questions);

  String goodbye();

  String goodbyeAnd(String words);

  String ends(String least, String low, String most, String high);

  String chooseSeveral();

  String write();

  String record();

  String next();

  String previous();

  String withoutAnswer();

  String notReached();

  String declined();

  String optedOut();

  String optedOutHint();

  String recorded();

  String ended();

  String answered();

  String unwanted();

  String notCalling();

  String back();

  String pageOf(int page, int pages);

  String history();

  String spoken();

  String speak();
}
