package io.huifang.ticket.settings.routing;

import io.huifang.ticket.routing.ServiceQueue;
import io.huifang.ticket.routing.seat.Absence;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the settings of queues and work, in {@code messages/routing_*.properties}. */
@MessageBundle(value = "routing", locale = "en")
public interface RoutingTexts {
  String title();

  String lead();

  String queues();

  String queuesHint();

  String none();

  String newQueue();

  String name();

  String id();

  String comes();

  @Message
  String mode(ServiceQueue.Mode mode);

  String team();

  String everybody();

  String category();

  String channel();

  String tier();

  String complexity();

  String skills();

  String vipMinutes();

  String priorityMinutes();

  String overflow();

  String stays();

  String overflowMinutes();

  String dedicatedMinutes();

  String minutesHint();

  String wrongId();

  String sameId();

  String wrongName();

  String wrongTeam();

  String wrongSkills();

  String vipLess();

  String wrongOverflow();

  String overflowWhole();

  String wrongMinutes(int most);

  String wrongChoice();

  String added(String name);

  String changed(String name);

  String removed(String name);

  String work();

  String workLead();

  String ownSkills();

  String capacity();

  String capacityHint();

  String wrongCapacity();

  String shift();

  String teamHours();

  String startsOn();

  String endsOn();

  String wrongDay();

  String endBeforeStart();

  String absences();

  String noAbsence();

  String from();

  String until();

  @Message
  String absent(Absence.Kind kind);

  String enter();

  String takeBack();

  String wrongTime();

  String skillsHint();

  String conflict();

  String kind();
}
