package io.huifang.ticket.settings.staff;

import io.huifang.ticket.staff.Agent;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the pages of teams and people, in {@code messages/staff_*.properties}. */
@MessageBundle(value = "staff", locale = "en")
public interface StaffTexts {
  String title();

  String hint();

  String teams();

  String people();

  String newTeam();

  String newPerson();

  String id();

  String teamIdHint();

  String personIdHint();

  String name();

  String calendar();

  String count();

  String email();

  String team();

  String noTeam();

  String role();

  @Message
  String post(Agent.Post post);

  String openTickets();

  String active();

  String inactive();

  String activeHint();

  String all();

  String withFormer();

  String withoutFormer();

  String noTeamsTitle();

  String noTeamsText();

  String nobodyTitle();

  String nobodyText();

  String stillTheirs(long tickets);

  String wrongId();

  String known();

  String wrongName();

  String wrongEmail();

  String wrongTeam();

  String wrongCalendar();

  String wrongRole();

  String conflict();
}
