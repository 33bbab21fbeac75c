package io.huifang.platform.frame.settings;

import io.huifang.platform.frame.Site;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator can set, each in the service that owns it. All of it is for administrators
 * only, but for what has a place in the sidebar too; a test of every service asks each place as
 * each role.
 */
public enum SettingsPlace {
  STANDARDS(Group.SERVICE, Site.TICKET, "/settings/standards", "clock-check"),
  CALENDARS(Group.SERVICE, Site.TICKET, "/settings/calendars", "calendar-time"),
  ROUTING(Group.SERVICE, Site.TICKET, "/settings/routing", "arrows-split"),
  SEGMENTS(Group.SERVICE, Site.TICKET, "/settings/segments", "users"),
  MATRIX(Group.SERVICE, Site.ESCALATION, "/settings/matrix", "stairs-up"),
  TRIGGERS(Group.SERVICE, Site.ESCALATION, "/settings/triggers", "bolt"),
  CAUSES(Group.SERVICE, Site.ESCALATION, "/settings/causes", "list-tree"),
  ON_CALL(Group.SERVICE, Site.ESCALATION, "/settings/on-call", "calendar-user"),
  SURVEY_RULES(Group.SERVICE, Site.SURVEY, "/settings/survey-rules", "message-question"),
  SEVERE_WORDS(Group.SERVICE, Site.SURVEY, "/settings/severe-words", "alert-triangle"),
  FEEDBACK_CATEGORIES(Group.SERVICE, Site.SURVEY, "/settings/feedback-categories", "category-2"),
  TARGETS(Group.SERVICE, Site.KPI, "/targets", "target"),
  STAFF(Group.ORGANISATION, Site.TICKET, "/settings/staff", "users-group"),
  MACROS(Group.ORGANISATION, Site.TICKET, "/settings/macros", "bolt"),
  LIMITS(Group.ORGANISATION, Site.TICKET, "/settings/limits", "wallet"),
  FORMS(Group.ORGANISATION, Site.TICKET, "/settings/forms", "forms"),
  INBOUND(Group.ORGANISATION, Site.TICKET, "/settings/inbound", "webhook"),
  NOTIFICATIONS(Group.ORGANISATION, Site.ESCALATION, "/settings/notifications", "bell-cog"),
  BRANDING(Group.ORGANISATION, Site.TICKET, "/settings/branding", "palette"),
  TICKET_IMPORTS(Group.ORGANISATION, Site.TICKET, "/imports", "upload"),
  ANSWER_IMPORTS(Group.ORGANISATION, Site.SURVEY, "/imports", "file-upload"),
  OPERATION(Group.OPERATION, null, "/settings/operation", "activity"),
  AUDIT(Group.OPERATION, null, "/audit", "history");

  /** Parts of the list, in the order in which they stand there. */
  public enum Group {
    SERVICE,
    ORGANISATION,
    OPERATION
  }

  private final Group group;
  private final @Nullable Site site;
  private final String path;
  private final String icon;

  SettingsPlace(Group group, @Nullable Site site, String path, String icon) {
    this.group = group;
    this.site = site;
    this.path = path;
    this.icon = icon;
  }

  Group group() {
    return group;
  }

  /** The service that has it, null for what every service has for itself. */
  public @Nullable Site site() {
    return site;
  }

  /** Path in its service. */
  public String path() {
    return path;
  }

  String icon() {
    return icon;
  }
}
