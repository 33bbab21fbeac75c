package io.huifang.platform.imports.file;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What one import may take, whatever its file says. */
@ConfigMapping(prefix = "huifang.imports.limits")
public interface ImportLimits {

  /** Longest file as it is sent, in bytes. */
  @WithDefault("1073741824")
  long fileBytes();

  /** Longest file when unpacked, in bytes. */
  @WithDefault("8589934592")
  long unpackedBytes();

  /** How many times longer a packed file may become; tables of real life become 5 to 40 times. */
  @WithDefault("200")
  int ratio();

  /** How long a job may be worked on in all. */
  @WithDefault("PT6H")
  Duration time();

  /** After how long another job gets its turn, if one waits. */
  @WithDefault("PT5S")
  Duration turn();

  /** How long an upload is kept that nobody starts. */
  @WithDefault("PT24H")
  Duration idle();

  /** How many uploads may wait for their start at once. */
  @WithDefault("100")
  int uploads();
}
