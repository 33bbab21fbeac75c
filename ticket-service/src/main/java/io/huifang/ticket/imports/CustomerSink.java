package io.huifang.ticket.imports;

import io.huifang.platform.csv.record.MappedRecord;
import io.huifang.platform.imports.BadRecordException;
import io.huifang.platform.imports.RecordFields;
import io.huifang.platform.imports.RecordSink;
import io.huifang.ticket.Tier;
import io.huifang.ticket.customer.CustomerData;
import io.huifang.ticket.customer.ImportedCustomers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Customers from another system; what the file says replaces what was known. */
@ApplicationScoped
public class CustomerSink implements RecordSink<CustomerData> {
  @Inject ImportedCustomers customers;
  @Inject Validator validator;

  @Override
  public String target() {
    return "customer";
  }

  @Override
  public Set<String> fields() {
    return Set.of(
        "name",
        "email",
        "phone",
        "tier",
        "segment",
        "language",
        "optedOut",
        "lifetimeValue",
        "zone");
  }

  @Override
  public Map<String, String> types() {
    return Map.of("optedOut", "boolean", "lifetimeValue", "decimal");
  }

  @Override
  public boolean alwaysReplaces() {
    return true;
  }

  @Override
  public CustomerData read(MappedRecord record) {
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
            record.values().bool("optedOut"),
            null,
            record.values().decimal("lifetimeValue"),
            fields.text("zone", 60));
    for (ConstraintViolation<CustomerData> violation : validator.validate(data)) {
      throw new BadRecordException(violation.getPropertyPath().toString(), violation.getMessage());
    }
    return data;
  }

  @Override
  public Map<String, Object> preview(CustomerData record) {
    Map<String, Object> fields = new LinkedHashMap<>();
    put(fields, "name", record.name());
    put(fields, "email", record.email());
    put(fields, "phone", record.phone());
    put(fields, "tier", record.tier());
    put(fields, "segment", record.segment());
    put(fields, "language", record.language());
    put(fields, "optedOut", record.optedOut());
    put(fields, "lifetimeValue", record.lifetimeValue());
    put(fields, "zone", record.zone());
    return fields;
  }

  private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
    if (value != null) {
      fields.put(name, value);
    }
  }

  @Override
  public Map<String, UUID> known(Collection<String> externalIds) {
    return externalIds.isEmpty() ? Map.of() : customers.known(externalIds);
  }

  @Override
  public void add(UUID job, Map<UUID, CustomerData> fresh) {
    customers.add(job, fresh);
  }

  @Override
  public Map<UUID, String> remember(Collection<UUID> ids) {
    return customers.remember(ids);
  }

  @Override
  public Map<UUID, String> replace(UUID job, Map<UUID, CustomerData> records) {
    return customers.change(records);
  }

  @Override
  public Map<UUID, String> restore(Map<UUID, String> former) {
    return customers.restore(former);
  }

  @Override
  public Map<UUID, String> withdraw(List<UUID> ids) {
    return customers.withdraw(ids);
  }
}
