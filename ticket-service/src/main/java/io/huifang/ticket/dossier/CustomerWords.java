package io.huifang.ticket.dossier;

import io.huifang.platform.list.page.ListWords;
import io.huifang.platform.web.Visitor;
import io.huifang.ticket.Tier;
import io.huifang.ticket.organisation.OrganisationBook;
import io.huifang.ticket.words.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** What the parts of the list of customers are called. */
@RequestScoped
class CustomerWords implements ListWords {
  @Inject Visitor visitor;
  @Inject OrganisationBook book;

  @Override
  public String view(String key) {
    return texts().all();
  }

  @Override
  public String column(String key) {
    return texts().column(CustomerList.Column.named(key));
  }

  @Override
  public String sort(String key) {
    return key.equals(CustomerList.NEWEST) ? texts().newestFirst() : texts().oldestFirst();
  }

  @Override
  public String filter(String key) {
    return key.equals(CustomerList.ORGANISATION) ? texts().organisation() : column(key);
  }

  @Override
  public boolean asks(String filter) {
    return !filter.equals(CustomerList.ORGANISATION);
  }

  @Override
  public String value(String filter, String value) {
    return filter.equals(CustomerList.ORGANISATION)
        ? book.visible(UUID.fromString(value)).name()
        : Words.of(value, visitor.language());
  }

  @Override
  public List<Choice> choices(String filter) {
    return filter.equals(CustomerList.ORGANISATION)
        ? List.of()
        : Choice.of(Tier.values(), tier -> Words.of(tier, visitor.language()));
  }

  @Override
  public String search() {
    return texts().findHint();
  }

  private DossierTexts texts() {
    return visitor.language().texts(DossierTexts.class);
  }
}
