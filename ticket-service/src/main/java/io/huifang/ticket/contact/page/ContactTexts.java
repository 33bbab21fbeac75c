package io.huifang.ticket.contact.page;

import io.huifang.ticket.contact.ContactChannel;
import io.huifang.ticket.contact.Outcome;
import io.huifang.ticket.contact.Source;
import io.huifang.ticket.contact.Stage;
import io.huifang.ticket.contact.live.Signal;
import io.huifang.ticket.contact.past.PastColumn;
import io.huifang.ticket.contact.past.PastView;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the pages about contacts, in {@code messages/contact_*.properties}. */
@MessageBundle(value = "contact", locale = "en")
public interface ContactTexts {
  String title();

  String parts();

  String now();

  String past();

  String figures();

  @Message
  String channel(ContactChannel channel);

  @Message
  String stage(Stage stage);

  @Message
  String outcome(Outcome outcome);

  @Message
  String signal(Signal signal);

  @Message
  String source(Source source);

  @Message
  String view(PastView view);

  @Message
  String column(PastColumn column);

  String unknown();

  String noQueue();

  String asOf(String time);

  String pause();

  String goOn();

  String waiting();

  String longest();

  String nobodyWaits();

  String nobodyWaitsText();

  String thisHalfHour();

  String today();

  String inTime(long count, long offered, int seconds);

  String noneYet();

  String answeredToday(long answered, long abandoned);

  String inTalk();

  String talking();

  String withMachine();

  String nobodyTalks();

  String since();

  String queue();

  String agent();

  String agents();

  String agentsNone();

  String contactsToday();

  String meanHandling();

  String openTicket();

  String search();

  String newestFirst();

  String oldestFirst();

  String noneTitle();

  String noneText();

  String offered();

  String answered();

  String abandoned();

  String callbacks();

  String answeredInTime(int seconds);

  String meanWait();

  String from();

  String to();

  String by();

  String day();

  String halfHour();

  String show();

  String counted(long count, String zone);

  String selfServed(long count);

  String stillOpen(long count);

  String lostOnes(long count);

  String all();

  String nothingCounted();

  String nothingCountedText();

  String within();

  String story();

  String noStory();

  String notCounted();

  String whoIs();

  String about();

  String noTicket();

  String ticketNumber();

  String link();

  String unlink();

  String unlinked();

  String linked(String number);

  String changed();

  String wrongTicket();

  String waited();

  String talk();

  String hold();

  String wrapUp();

  String transfers();

  String external();

  String contacts();

  String noContacts();

  String gone();

  String who();

  String result();

  String ticket();

  String way();

  String queues();
}
