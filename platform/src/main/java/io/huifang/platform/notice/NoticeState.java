package io.huifang.platform.notice;

/**
 * What the bell of somebody says.
 *
 * @param unseen how many lines have something new
 * @param last id of the newest notice that was not seen, empty if there is none; ids grow
 */
public record NoticeState(long unseen, String last) {
  public static final NoticeState NOTHING = new NoticeState(0, "");
}
