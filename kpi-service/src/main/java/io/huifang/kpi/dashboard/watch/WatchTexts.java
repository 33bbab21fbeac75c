package io.huifang.kpi.dashboard.watch;

import io.huifang.kpi.watch.Grain;
import io.huifang.kpi.watch.Severity;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of what is watched; in both languages in {@code messages/watch_*.properties}. */
@MessageBundle(value = "watch", locale = "en")
public interface WatchTexts {
  String title();

  String hint();

  String none();

  String noneText();

  String usual();

  String usualAdded(int count);

  String add();

  String change();

  String name();

  String metric();

  String everything();

  String grain();

  @Message
  String grainOf(Grain grain);

  String rules();

  String severity();

  String noCase();

  @Message
  String severityOf(Severity severity);

  String opens(String severity);

  String save();

  String remove();

  String muteDay();

  String muteWeek();

  String unmute();

  String muted();

  String saved();

  String removed();

  String mutedDone();

  String unmutedDone();

  String stale();
}
