package io.huifang.platform.frame;

import static io.huifang.platform.security.Role.ADMIN;
import static io.huifang.platform.security.Role.AGENT;
import static io.huifang.platform.security.Role.LEAD;
import static io.huifang.platform.security.Role.MANAGER;
import static io.huifang.platform.security.Role.SPECIALIST;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The places of the sidebar and who may go there. The roles are those of the page; a test of every
 * service asks each place as each role, so that nobody sees a link that is refused.
 */
public enum Place {
  OVERVIEW(Group.FIGURES, Site.KPI, "/dashboard", "layout-dashboard", LEAD, MANAGER, ADMIN),
  MINE(Group.WORK, Site.TICKET, "/desk?view=mine", "headset", AGENT, SPECIALIST, LEAD),
  TICKETS(Group.WORK, Site.TICKET, "/desk", "list", AGENT, SPECIALIST, LEAD, MANAGER, ADMIN),
  CALLBACKS(Group.WORK, Site.ESCALATION, "/board", "phone-call", SPECIALIST, LEAD, MANAGER, ADMIN),
  PROMISES(
      Group.WORK,
      Site.ESCALATION,
      "/promises",
      "phone-plus",
      AGENT,
      SPECIALIST,
      LEAD,
      MANAGER,
      ADMIN),
  APPROVALS(Group.WORK, Site.TICKET, "/desk/approvals", "rosette-discount-check", LEAD, MANAGER),
  BOARDS(Group.FIGURES, Site.KPI, "/boards", "layout-board", LEAD, MANAGER, ADMIN),
  FIRST_CONTACT(Group.FIGURES, Site.KPI, "/first-contact", "circle-number-1", LEAD, MANAGER, ADMIN),
  HALF_HOURS(Group.FIGURES, Site.KPI, "/half-hours", "grid-dots", LEAD, MANAGER, ADMIN),
  EARLY_WARNING(
      Group.FIGURES, Site.KPI, "/early-warning", "activity-heartbeat", LEAD, MANAGER, ADMIN),
  REPORTS(Group.FIGURES, Site.KPI, "/reports", "file-analytics", MANAGER, ADMIN),
  PROCESS(Group.FIGURES, Site.KPI, "/process", "route", LEAD, MANAGER, ADMIN),
  OBJECTIVES(Group.FIGURES, Site.KPI, "/objectives", "target-arrow", LEAD, MANAGER, ADMIN),
  STAFFING(Group.FIGURES, Site.KPI, "/staffing", "users-group", LEAD, MANAGER, ADMIN),
  CUSTOMERS(
      Group.WORK, Site.TICKET, "/customers", "users", AGENT, SPECIALIST, LEAD, MANAGER, ADMIN),
  CONTACTS(
      Group.WORK,
      Site.TICKET,
      "/desk/contacts",
      "phone-incoming",
      AGENT,
      SPECIALIST,
      LEAD,
      MANAGER,
      ADMIN),
  QUEUES(
      Group.WORK,
      Site.TICKET,
      "/desk/queues",
      "arrows-split",
      AGENT,
      SPECIALIST,
      LEAD,
      MANAGER,
      ADMIN),
  ON_CALL(
      Group.WORK,
      Site.ESCALATION,
      "/settings/on-call",
      "calendar-user",
      SPECIALIST,
      LEAD,
      MANAGER,
      ADMIN),
  RESULTS(Group.VOICE, Site.SURVEY, "/surveys", "message-star", SPECIALIST, LEAD, MANAGER, ADMIN),
  ASKING(
      Group.VOICE,
      Site.SURVEY,
      "/surveys/phone",
      "phone-outgoing",
      AGENT,
      SPECIALIST,
      LEAD,
      MANAGER,
      ADMIN),
  SETTINGS(Group.ORGANISATION, null, "/settings", "settings", ADMIN);

  /** Parts of the sidebar, in the order in which they stand there. */
  public enum Group {
    FIGURES,
    WORK,
    VOICE,
    ORGANISATION
  }

  private final Group group;
  private final @Nullable Site site;
  private final String path;
  private final String icon;
  private final List<String> roles;

  Place(Group group, @Nullable Site site, String path, String icon, String... roles) {
    this.group = group;
    this.site = site;
    this.path = path;
    this.icon = icon;
    this.roles = List.of(roles);
  }

  Group group() {
    return group;
  }

  /** The service that has it, null for what every service has for itself. */
  public @Nullable Site site() {
    return site;
  }

  /** Path and query in its service. */
  public String path() {
    return path;
  }

  String icon() {
    return icon;
  }

  /** Those who may go there. */
  public List<String> roles() {
    return roles;
  }
}
