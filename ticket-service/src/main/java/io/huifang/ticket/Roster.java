package io.huifang.ticket;

/** How the root asks its satellites who works here. */
public interface Roster {

  boolean knowsTeam(String team);

  /** Whether somebody of this id works here today. */
  boolean working(String agent);
}
