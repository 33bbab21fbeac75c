package io.huifang.survey.customer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What must be known of a customer to ask: kept here so that no question waits on a sibling. */
@Entity
public class CustomerCopy {
  private static final Pattern ADDRESS = Pattern.compile("[^@\\s<>\",;]+@[^@\\s<>\",;]+");
  @Id private UUID id;
  private @Nullable String name;
  private @Nullable String email;
  private @Nullable String tier;
  private String language;
  private boolean optedOut;
  private boolean emailRefused;
  private @Nullable UUID mergedInto;
  private @Nullable String zone;
  private boolean phoneRefused;
  private long version;

  protected CustomerCopy() {}

  public UUID id() {
    return id;
  }

  public @Nullable String name() {
    return name;
  }

  /** Where to write, empty if nothing usable is known. */
  public Optional<String> address() {
    return Optional.ofNullable(email).map(String::strip).filter(e -> ADDRESS.matcher(e).matches());
  }

  public String language() {
    return language;
  }

  /** The record of the same person in which this one lives on, null if it lives by itself. */
  public @Nullable UUID mergedInto() {
    return mergedInto;
  }

  /** Where the customer's clock stands, empty if nobody has told a zone that there is. */
  public Optional<ZoneId> zone() {
    return Optional.ofNullable(zone).filter(ZoneId.getAvailableZoneIds()::contains).map(ZoneId::of);
  }

  public boolean optedOut() {
    return optedOut;
  }

  /** Whether the customer has said that calls are not welcome. */
  public boolean refusesCalls() {
    return phoneRefused;
  }

  /** Whether this is what was known before this version, and said nothing against being asked. */
  boolean askableBefore(long next) {
    return version < next && !optedOut && !emailRefused;
  }
}
