package io.huifang.survey.occasion;

import io.huifang.platform.brand.BrandPages;
import io.huifang.survey.Invitation;
import io.huifang.survey.beside.Names;
import io.huifang.survey.customer.CustomerCopies;
import io.huifang.survey.customer.CustomerCopy;
import io.huifang.survey.questionnaire.Piping.Field;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What the texts of a questionnaire may say of what it is about. */
@ApplicationScoped
public class Occasions {
  @Inject CustomerCopies customers;
  @Inject BrandPages brand;
  @Inject Names names;

  @ConfigProperty(name = "huifang.zone")
  ZoneId zone;

  /**
   * By the key of the field, as far as it is known.
   *
   * @param wanted what the texts ask for; nothing else is looked up
   */
  public Map<String, String> of(Invitation invitation, Set<Field> wanted, String tag) {
    Map<String, String> known = new HashMap<>();
    for (Field field : wanted) {
      String value = value(field, invitation, tag);
      if (value != null) {
        known.put(field.key(), value);
      }
    }
    return known;
  }

  private @Nullable String value(Field field, Invitation invitation, String tag) {
    String team = invitation.dims().team();
    String agent = invitation.dims().agent();
    return switch (field) {
      case CUSTOMER -> customer(invitation.customerId());
      case TICKET -> invitation.ticketNumber();
      case TEAM -> team == null ? null : names.ofTeams(List.of(team)).get(team);
      case AGENT -> agent == null ? null : names.ofPeople(List.of(agent)).get(agent);
      case DATE ->
          DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
              .withLocale(Locale.forLanguageTag(tag))
              .format(invitation.triggeredAt().atZone(zone));
      case ORGANISATION -> brand.getName();
    };
  }

  private @Nullable String customer(@Nullable UUID id) {
    return id == null ? null : customers.findByIdOptional(id).map(CustomerCopy::name).orElse(null);
  }
}
