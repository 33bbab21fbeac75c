package io.huifang.survey.phone;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Who is called; docs/operations.md explains the numbers. */
@ConfigMapping(prefix = "huifang.survey.phone")
interface PhoneConfig {
  /** So long a mail has time to be answered before somebody calls. */
  @WithDefault("P3D")
  Duration after();

  /** What is older is not asked about any more. */
  @WithDefault("P30D")
  Duration oldest();

  /** So long a call keeps others away that nobody has ended. */
  @WithDefault("PT15M")
  Duration longest();
}
