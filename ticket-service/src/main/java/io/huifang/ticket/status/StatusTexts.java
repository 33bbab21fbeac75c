package io.huifang.ticket.status;

import io.huifang.ticket.TicketState;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the customer's page; in both languages in {@code messages/status_*.properties}. */
@MessageBundle(value = "status", locale = "en")
public interface StatusTexts {
  /** A state in the words of a customer. */
  @Message
  String state(TicketState state);

  /** What happens next, and who does it. */
  @Message
  String next(TicketState state);

  String time();

  String request(String number, String at);

  String joined(String number);

  String promised();

  String callback();

  String steps();

  String received();

  String answered();

  String working();

  String waiting();

  String solved();

  String promisedBy(String at);

  String messages();

  String none();

  String lastReply();

  String earlier();

  String you();

  String we();

  String write();

  String writeAgain();

  String goesOn(String number);

  String writeHint();

  String send();

  String chooseAgain();

  String rate();

  String rateOne(int score);

  String worst();

  String best();

  String rated(int score);

  String byMail();

  String waitNext();

  String waitBefore(int others);

  String waitMinutes(long minutes);

  String waitHours(long hours);

  String waitOpens(String at);

  String waitMeanwhile();

  String reopen();

  String zone(String zone);

  String solution();
}
