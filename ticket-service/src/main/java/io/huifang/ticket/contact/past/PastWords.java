package io.huifang.ticket.contact.past;

import io.huifang.platform.language.Language;
import io.huifang.platform.list.page.ListWords;
import io.huifang.platform.security.Caller;
import io.huifang.platform.web.Visitor;
import io.huifang.ticket.contact.Outcome;
import io.huifang.ticket.contact.page.ContactTexts;
import io.huifang.ticket.staff.Agent;
import io.huifang.ticket.staff.Staff;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What the parts of the list are called, and what there is to choose from. */
@RequestScoped
class PastWords implements ListWords {
  @Inject Staff staff;
  @Inject Caller caller;
  @Inject Visitor visitor;

  @Override
  public String view(String key) {
    return texts().view(PastView.named(key));
  }

  @Override
  public String column(String key) {
    return texts().column(PastColumn.named(key));
  }

  @Override
  public String sort(String key) {
    return key.equals(PastList.OLDEST) ? texts().oldestFirst() : texts().newestFirst();
  }

  @Override
  public String filter(String key) {
    return column(key);
  }

  @Override
  public String value(String filter, String value) {
    return switch (filter) {
      case PastList.OUTCOME -> texts().outcome(Outcome.valueOf(value));
      case PastList.AGENT -> staff.name(value);
      default -> value;
    };
  }

  @Override
  public List<Choice> choices(String filter) {
    return switch (filter) {
      case PastList.OUTCOME -> Choice.of(Outcome.values(), texts()::outcome);
      case PastList.AGENT ->
          staff.agents(caller.teamScope()).stream()
              .map(Agent::view)
              .map(agent -> new Choice(agent.id(), agent.name()))
              .toList();
      default -> List.of();
    };
  }

  @Override
  public String search() {
    return texts().search();
  }

  ContactTexts texts() {
    Language language = visitor.language();
    return language.texts(ContactTexts.class);
  }
}
