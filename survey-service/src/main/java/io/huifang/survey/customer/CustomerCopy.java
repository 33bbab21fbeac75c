package io.huifang.survey.customer;

import io.huifang.survey.Medium;
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
  private static final Pattern NUMBER = Pattern.compile("^\\+?\\d{5,15}$");
  private static final Pattern OPENID = Pattern.compile("^[A-Za-z0-9_-]{6,80}$");
  @Id private UUID id;
  private @Nullable String name;
  private @Nullable String email;
  private @Nullable String tier;
  private String language;
  private boolean optedOut;
  private @Nullable UUID mergedInto;
  private @Nullable String zone;
  private boolean emailRefused;
  private @Nullable String phone;
  private @Nullable String openid;
  // null where the release before has kept the copy
  private @Nullable Boolean smsGiven;
  private @Nullable Boolean wechatRefused;
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

  /** Where to reach somebody by this, empty if nothing usable is known. */
  public Optional<String> at(Medium medium) {
    return switch (medium) {
      case EMAIL -> address();
      case SMS ->
          Optional.ofNullable(phone).map(CustomerCopy::dialled).filter(NUMBER.asPredicate());
      case WECHAT -> Optional.ofNullable(openid).filter(OPENID.asPredicate());
      case PHONE, LINK -> Optional.empty();
    };
  }

  private static String dialled(String phone) {
    return phone.replaceAll("[\\s().-]", "");
  }

  /** Whether the customer has said no to this medium alone. */
  public boolean refuses(Medium medium) {
    return switch (medium) {
      case EMAIL -> emailRefused;
      case SMS -> Boolean.FALSE.equals(smsGiven);
      case WECHAT -> Boolean.TRUE.equals(wechatRefused);
      case PHONE -> phoneRefused;
      case LINK -> false;
    };
  }

  /** Whether the customer has said yes to an SMS; nothing said is not enough. */
  public boolean agreesToSms() {
    return Boolean.TRUE.equals(smsGiven);
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

  /** Whether this is what was known before this version. */
  boolean isBefore(long next) {
    return version < next;
  }
}
