package io.huifang.escalation.trigger;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** Which facts open a case. */
@ConfigMapping(prefix = "huifang.escalation.triggers")
public interface TriggerConfig {

  /** The highest overall score of 5 that still is low. */
  @WithDefault("2")
  int lowScore();

  /** Whether a severe word in a comment opens a case whatever the score. */
  @WithDefault("true")
  boolean severeWords();

  /** Breaches of which targets open a case; first responses are too many for a call each. */
  @WithDefault("HANDLING,RESOLUTION")
  List<String> slaTargets();

  /** How many reopenings open a case. */
  @WithDefault("3")
  int reopens();
}
