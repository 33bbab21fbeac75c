package io.huifang.survey.feedback.page;

import io.huifang.platform.list.ListAddress;
import io.huifang.platform.list.ListColumn;
import io.huifang.platform.list.ListFilter;
import io.huifang.platform.list.ListShape;
import io.huifang.platform.list.ListSort;
import io.huifang.platform.list.saved.ViewedList;
import io.huifang.platform.security.Role;
import io.huifang.survey.feedback.Severity;
import io.huifang.survey.feedback.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Set;

/** The inbox as a list: what it shows and how it can be narrowed. */
@ApplicationScoped
class InboxList implements ViewedList {
  static final String SOURCE = "source";
  static final String CATEGORY = "category";
  static final String SEVERITY = "severity";
  static final String TEAM = "team";
  static final String OWNER = "owner";
  private static final String NARROW = "fit";

  static final ListShape SHAPE =
      new ListShape(
          "feedback",
          InboxResource.HERE,
          InboxResource.HERE + "/feedback.csv",
          InboxView.keys(),
          InboxView.ALL.key(),
          List.of(
              ListColumn.usual(InboxColumn.DUE.key(), NARROW),
              ListColumn.usual(InboxColumn.NUMBER.key(), NARROW),
              ListColumn.always(InboxColumn.TEXT.key(), ""),
              ListColumn.more(InboxColumn.AUTHOR.key(), "who"),
              ListColumn.usual(InboxColumn.SOURCE.key(), NARROW),
              ListColumn.usual(InboxColumn.CATEGORY.key(), NARROW),
              ListColumn.usual(InboxColumn.SEVERITY.key(), NARROW),
              ListColumn.usual(InboxColumn.STATE.key(), NARROW),
              ListColumn.more(InboxColumn.TICKET.key(), NARROW),
              ListColumn.more(InboxColumn.TEAM.key(), NARROW),
              ListColumn.usual(InboxColumn.OWNER.key(), NARROW),
              ListColumn.more(InboxColumn.RECEIVED.key(), NARROW)),
          List.of(
              ListFilter.oneOf(SOURCE, Source.class),
              ListFilter.text(CATEGORY),
              ListFilter.oneOf(SEVERITY, Severity.class),
              ListFilter.text(TEAM),
              ListFilter.text(OWNER)),
          List.of(
              ListSort.ascending(InboxSort.DUE.key(), InboxColumn.DUE.key()),
              ListSort.descending(InboxSort.NEWEST.key(), InboxColumn.NUMBER.key()),
              ListSort.ascending(InboxSort.OLDEST.key(), InboxColumn.NUMBER.key())));

  @Override
  public ListShape shape() {
    return SHAPE;
  }

  @Override
  public Set<String> roles() {
    return Set.of(Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN);
  }

  static ListAddress address(MultivaluedMap<String, String> query) {
    return ListAddress.of(SHAPE, query, InboxView.OPEN.key());
  }
}
