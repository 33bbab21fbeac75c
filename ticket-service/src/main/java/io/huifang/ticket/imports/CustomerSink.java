package io.huifang.ticket.imports;

import io.huifang.platform.csv.record.MappedRecord;
import io.huifang.platform.imports.BadRecordException;
import io.huifang.platform.imports.RecordFields;
import io.huifang.platform.imports.RecordSink;
import io.huifang.ticket.Tier;
import io.huifang.ticket.customer.CustomerData;
import io.huifang.ticket.customer.Customers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Map;
import java.util.Set;

/** Customers from another system; what the file says replaces what was known. */
@ApplicationScoped
public class CustomerSink implements RecordSink {
  @Inject Customers customers;
  @Inject Validator validator;

  @Override
  public String target() {
    return "customer";
  }

  @Override
  public Set<String> fields() {
    return Set.of("name", "email", "phone", "tier", "segment", "language", "optedOut");
  }

  @Override
  public Map<String, String> types() {
    return Map.of("optedOut", "boolean");
  }

  @Override
  public Outcome accept(MappedRecord record) {
    RecordFields fields = new RecordFields(record.values());
    CustomerData data =
        new CustomerData(
            record.externalId(),
            fields.text("name", 200),
            fields.text("email", 254),
            fields.text("phone", 40),
            fields.oneOf("tier", Tier.class),
            fields.text("segment", 60),
            fields.text("language", 10),
            record.values().bool("optedOut"));
    for (ConstraintViolation<CustomerData> violation : validator.validate(data)) {
      throw new BadRecordException(violation.getPropertyPath().toString(), violation.getMessage());
    }
    return customers.keep(data) ? Outcome.ACCEPTED : Outcome.UNCHANGED;
  }
}
