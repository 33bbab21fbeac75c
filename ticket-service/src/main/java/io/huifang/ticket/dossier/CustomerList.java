package io.huifang.ticket.dossier;

import io.huifang.platform.list.ListColumn;
import io.huifang.platform.list.ListFilter;
import io.huifang.platform.list.ListShape;
import io.huifang.platform.list.ListSort;
import io.huifang.platform.list.saved.ViewedList;
import io.huifang.platform.paging.Params;
import io.huifang.platform.security.Role;
import io.huifang.ticket.Tier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Customers as a list. There is no file of them: who needs everybody's telephone number in one
 * piece asks whoever answers for the data.
 */
@ApplicationScoped
class CustomerList implements ViewedList {
  static final String ALL = "all";
  static final String TIER = "tier";
  static final String ORGANISATION = "organisation";
  static final String NEWEST = "newest";
  private static final String CONTACT = "contact";

  static final ListShape SHAPE =
      new ListShape(
          "customers",
          "/customers",
          "",
          List.of(ALL),
          ALL,
          List.of(
              ListColumn.always("name", ""),
              ListColumn.usual(TIER, "fit"),
              ListColumn.usual(CONTACT, CONTACT),
              ListColumn.usual("external", CONTACT),
              ListColumn.more("language", "fit"),
              ListColumn.more("segment", "fit")),
          List.of(
              ListFilter.oneOf(TIER, Tier.class),
              ListFilter.checked(ORGANISATION, id -> Params.uuid(ORGANISATION, id))),
          List.of(ListSort.descending(NEWEST, null), ListSort.ascending("oldest", null)));

  /** What is shown of a customer. */
  public enum Column {
    NAME,
    TIER,
    CONTACT,
    EXTERNAL,
    LANGUAGE,
    SEGMENT;

    static Column named(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }
  }

  @Override
  public ListShape shape() {
    return SHAPE;
  }

  @Override
  public Set<String> roles() {
    return Set.of(Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN);
  }
}
