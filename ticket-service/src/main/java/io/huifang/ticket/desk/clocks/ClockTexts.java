package io.huifang.ticket.desk.clocks;

import io.huifang.ticket.sla.Replanned;
import io.huifang.ticket.sla.explain.Stretch;
import io.huifang.ticket.standard.Considered;
import io.huifang.ticket.standard.Rule;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the page of the clocks, in {@code messages/clocks_*.properties}. */
@MessageBundle(value = "clocks", locale = "en")
public interface ClockTexts {
  String title();

  String lead();

  String round(int cycle);

  String promised(String time);

  String used(String time);

  String due(String time);

  String warned(String time);

  String breached(String time);

  String heldBy(String who);

  String from();

  String until();

  String did();

  String counted();

  String by();

  String hours(String calendar, String version);

  String goesOn();

  @Message
  String stretch(Stretch.Kind kind);

  @Message
  String replanned(Replanned cause);

  String rules();

  String rulesLead(String version);

  String rule();

  String layerIs();

  String verdictIs();

  @Message
  String verdict(Considered.Verdict verdict);

  @Message
  String layer(Rule.Layer layer);

  String none();

  String picture(String what);

  String openHours();

  String running();

  String paused();

  String late();

  String all();
}
