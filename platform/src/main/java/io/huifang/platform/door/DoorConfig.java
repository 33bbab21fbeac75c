package io.huifang.platform.door;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How wide the door is; docs/operations.md explains the numbers. Zero means no limit. */
@ConfigMapping(prefix = "huifang.door")
interface DoorConfig {
  /** Beginnings of the paths that customers use without a login, such as {@code /s/}. */
  Optional<List<String>> open();

  /**
   * Paths to which files are brought, a {@code *} for each part that differs; those of customers
   * are among them.
   */
  Optional<List<String>> files();

  /** Those of them that many people use at once, so that nobody counts them as one link. */
  Optional<List<String>> shared();

  /** Where people reach this service; an https address makes browsers stay with it. */
  @WithDefault("")
  Optional<String> publicUrl();

  Connections connections();

  Bodies bodies();

  Places places();

  Rates rates();

  /** Read by {@code GuardedTransport}, which exists before this does. */
  interface Connections {
    @WithDefault("4000")
    int inAll();

    /** Not applied behind a proxy that Quarkus is told to believe: all come from there. */
    @WithDefault("250")
    int perAddress();

    /** For all of the headers, from the first byte. */
    @WithDefault("10S")
    Duration headers();

    /** Between two requests. */
    @WithDefault("75S")
    Duration idle();
  }

  /** What a request may bring, in bytes. */
  interface Bodies {
    /** Customers, and whoever has not shown a valid token. */
    @WithDefault("64K")
    MemorySize stranger();

    /** Forms of the desk and everything of the API that is not named below. */
    @WithDefault("1M")
    MemorySize caller();

    /** One part of a file, which has at most 2 MiB. */
    @WithDefault("2112K")
    MemorySize part();

    /** A mail as a gateway hands it in, with what is attached. */
    @WithDefault("16M")
    MemorySize mail();

    /** Files as somebody brings them, one or several at once. */
    @WithDefault("17M")
    MemorySize files();

    @WithDefault("4M")
    MemorySize events();

    /** So long anything may take; what is larger gets more time at the rate below. */
    @WithDefault("10S")
    Duration patience();

    /** Bytes a second below which a sender is given up. */
    @WithDefault("16K")
    MemorySize slowest();
  }

  /** Requests worked on at once by kind, so that one kind leaves threads to the others. */
  interface Places {
    @WithDefault("32")
    int customers();

    @WithDefault("48")
    int callers();

    @WithDefault("32")
    int events();

    /** How long a request waits for a place, without a thread. */
    @WithDefault("5S")
    Duration patience();
  }

  /** Requests a minute. */
  interface Rates {
    /** From one address to pages without a login. */
    @WithDefault("600")
    int address();

    /** Forms sent from one address to such pages. */
    @WithDefault("120")
    int posts();

    /** To one link, whoever asks. */
    @WithDefault("120")
    int link();

    /** Links from one address that lead nowhere, and calls of the API without a right token. */
    @WithDefault("60")
    int guesses();

    /** Of one user or client; services are not counted. */
    @WithDefault("3000")
    int caller();
  }
}
