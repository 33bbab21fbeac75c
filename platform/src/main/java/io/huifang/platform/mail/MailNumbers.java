package io.huifang.platform.mail;

import io.huifang.platform.watch.Watched;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Mails that wait, in every service: who sends none has none. */
@ApplicationScoped
class MailNumbers implements Watched {

  @Override
  public String query() {
    return "select count(*) from (select 1 from mail limit 100000) m";
  }

  @Override
  public List<Number> numbers() {
    return List.of(
        new Number("huifang.mails.waiting", "Mails that no server has taken yet, up to 100,000"));
  }
}
