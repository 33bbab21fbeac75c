package io.huifang.kpi.board;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.AggregateLocks;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Boards as stored: everybody changes the own ones, and looks at those that are shared. */
@ApplicationScoped
public class Boards implements PanacheRepositoryBase<Board, UUID> {
  private static final int MOST = 50;
  @Inject AggregateLocks locks;
  @Inject PanelCheck panels;
  @Inject Caller caller;

  /** The own ones first, then what others share; each by name. */
  @Transactional
  public List<Board.View> visible() {
    return list(
            "owner = ?1 or shared order by case when owner = ?1 then 0 else 1 end, lower(name), id",
            caller.id())
        .stream()
        .map(Board::view)
        .toList();
  }

  /**
   * @throws ProblemException 404 for one that is unknown or somebody else's secret
   */
  @Transactional
  public Board.View seen(UUID id) {
    return findByIdOptional(id)
        .filter(this::mayLook)
        .map(Board::view)
        .orElseThrow(() -> ProblemException.notFound("Board " + id));
  }

  /** Whether the caller may change it. */
  public boolean mayChange(Board.View board) {
    return mayChange(board.owner(), board.shared());
  }

  /**
   * One that the caller may change.
   *
   * @throws ProblemException 403 for one of somebody else, 404
   */
  @Transactional
  public Board.View changeable(UUID id) {
    Board.View board = seen(id);
    requireMayChange(board.owner(), board.shared());
    return board;
  }

  /**
   * @throws ProblemException 400 if a panel makes no sense, 409 if there are too many already
   */
  @Transactional
  public Board.View create(PutBoard as) {
    panels.check(as.panels());
    locks.oneAtATime("board", caller.id());
    if (count("owner", caller.id()) >= MOST) {
      throw ProblemException.conflict(
          "too-many-boards", "You have " + MOST + " boards: remove one first");
    }
    Board board = new Board(caller.id(), as);
    persist(board);
    return board.view();
  }

  /**
   * @throws ProblemException 400, 403 for one of somebody else, 404, 412 or 428
   */
  @Transactional
  public Board.View change(UUID id, @Nullable String ifMatch, PutBoard as) {
    panels.check(as.panels());
    Board board = toChange(id, ifMatch);
    board.change(as);
    return board.view();
  }

  /**
   * @throws ProblemException 403 for one of somebody else, 404, 412 or 428
   */
  @Transactional
  public void remove(UUID id, @Nullable String ifMatch) {
    delete(toChange(id, ifMatch));
  }

  private Board toChange(UUID id, @Nullable String ifMatch) {
    Board board = locks.toChange(Board.class, id, ifMatch, this::mayLook, "Board");
    requireMayChange(board.owner(), board.shared());
    return board;
  }

  /** What is shared outlives who made it: managers look after it. */
  private void requireMayChange(String owner, boolean shared) {
    if (!mayChange(owner, shared)) {
      throw ProblemException.forbidden("The board is somebody else's: make a copy of it");
    }
  }

  private boolean mayChange(String owner, boolean shared) {
    return owner.equals(caller.id())
        || shared && (caller.is(Role.MANAGER) || caller.is(Role.ADMIN));
  }

  private boolean mayLook(Board board) {
    return board.shared() || board.owner().equals(caller.id());
  }
}
