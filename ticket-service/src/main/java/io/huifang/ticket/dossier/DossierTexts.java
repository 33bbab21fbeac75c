package io.huifang.ticket.dossier;

import io.huifang.ticket.contact.ContactChannel;
import io.huifang.ticket.contact.Outcome;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the pages about customers, in {@code messages/dossier_*.properties}. */
@MessageBundle(value = "dossier", locale = "en")
public interface DossierTexts {
  String title();

  String organisation();

  String newestFirst();

  String oldestFirst();

  @Message
  String column(CustomerList.Column column);

  String findHint();

  String found(String words);

  String external();

  String noneTitle();

  String noneText();

  String since(String date);

  String chinese();

  String english();

  String surveysYes();

  String surveysNo();

  String everything();

  String show();

  String all();

  @Message
  String kind(Moment.Kind kind);

  String older();

  String newest();

  String nothingYet();

  String nothingYetText();

  String openNow();

  String nothingOpen();

  String callAbout(String number);

  String paused();

  String numbers();

  String tickets();

  String ticketCount(long all, long open);

  String answers();

  String promises();

  String kept(long count);

  String broken(long count);

  String promisedNow(long count);

  String asked();

  String askedCount(long asked);

  String replies(long count);

  String oneVoice();

  String oneVoiceText(String owner, String about, String time, String agent, String ticket);

  String today();

  String yesterday();

  String dayThisYear();

  String dayOfYear();

  String monthOfYear();

  String opened();

  String resolved();

  String reopened();

  String transferred();

  String escalationRequested();

  String breached();

  String customerWrote();

  String weWrote(String who);

  String caseOpened(String why);

  String casePutRight();

  String caseNotPutRight();

  String caseClosed();

  String promised(String time);

  String promiseKept();

  String promiseKeptLate();

  String promiseBroken();

  String withOwner(String who);

  String surveySent();

  String surveyBounced();

  String surveyWithdrawn(String why);

  String surveyExpired();

  String surveyHeldBack(String why);

  String followUp();

  String scored(int score, int scale);

  String answered();

  @Message
  String outcome(Outcome outcome);

  @Message
  String channel(ContactChannel channel);

  String contactGoesOn(String channel);

  String contactWas(String channel, String outcome);
}
