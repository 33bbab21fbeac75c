package io.huifang.kpi.privacy;

import io.huifang.platform.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** What is measured about the customer; there are no words in it. */
@ApplicationScoped
class KeptHere implements PersonalData {

  @Override
  public Map<String, String> queries() {
    return Map.of("facts", "select * from fact where customer_id = :person");
  }
}
