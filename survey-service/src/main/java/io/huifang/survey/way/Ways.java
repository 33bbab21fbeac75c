package io.huifang.survey.way;

import io.huifang.survey.Medium;
import io.huifang.survey.credit.Credits;
import io.huifang.survey.customer.CustomerCopy;
import io.huifang.survey.gateway.Gateways;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses by what somebody is asked: the first of what a rule names that leads to the person. */
@ApplicationScoped
public class Ways {
  @Inject Gateways gateways;
  @Inject Credits credits;

  /**
   * What was chosen.
   *
   * @param by null if none leads there
   * @param refused whether one would, if the customer had not refused it
   */
  public record Choice(@Nullable Medium by, boolean refused) {}

  /**
   * @param wanted in the order of preference
   * @param records of the person, for what was refused under one of them holds for all
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Choice choose(
      List<Medium> wanted, CustomerCopy customer, Collection<CustomerCopy> records) {
    boolean refused = false;
    for (Medium medium : wanted) {
      if (customer.at(medium).isEmpty() || !open(medium)) {
        continue;
      }
      if (records.stream().anyMatch(record -> record.refuses(medium))) {
        refused = true;
      } else if (agreed(medium, customer)) {
        return new Choice(medium, false);
      }
    }
    return new Choice(null, refused);
  }

  private boolean open(Medium medium) {
    return medium == Medium.EMAIL || gateways.active().contains(medium);
  }

  /** A mail may be sent until it is refused; the others want to be agreed to. */
  private boolean agreed(Medium medium, CustomerCopy customer) {
    return switch (medium) {
      case EMAIL -> true;
      case SMS -> customer.agreesToSms();
      case WECHAT -> credits.balance(customer.id()) > 0;
      case PHONE, LINK -> false;
    };
  }
}
