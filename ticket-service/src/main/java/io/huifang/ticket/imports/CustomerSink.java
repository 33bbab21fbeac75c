package io.huifang.ticket.imports;

import io.huifang.platform.csv.record.MappedRecord;
import io.huifang.platform.imports.BadRecordException;
import io.huifang.platform.imports.RecordSink;
import io.huifang.ticket.Tier;
import io.huifang.ticket.customer.CustomerData;
import io.huifang.ticket.customer.Customers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
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
  public Outcome accept(MappedRecord record) {
    FieldReader fields = new FieldReader(record.values());
    CustomerData data =
        new CustomerData(
            record.externalId(),
            fields.optional("name", 200),
            fields.optional("email", 254),
            fields.optional("phone", 40),
            fields.maybe("tier", Tier.class),
            fields.optional("segment", 60),
            fields.optional("language", 10),
            record.values().bool("optedOut"));
    for (ConstraintViolation<CustomerData> violation : validator.validate(data)) {
      throw new BadRecordException(violation.getPropertyPath().toString(), violation.getMessage());
    }
    return customers.keep(data) ? Outcome.ACCEPTED : Outcome.UNCHANGED;
  }
}
