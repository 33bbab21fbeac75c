package io.huifang.platform.transaction;

import io.huifang.platform.problem.RolledBackException;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import org.jboss.logging.Logger;

/**
 * Tells whoever ends a transaction that it cannot commit any more. A failed query dooms it even if
 * its exception is caught (a page that would rather have an old heading than none); the container
 * then rolls back without a word and returns the result, and a caller would be told of a change
 * that is not stored. Runs within the container's own interceptor.
 */
abstract class DoomedTransaction {
  private static final Logger LOG = Logger.getLogger(DoomedTransaction.class);
  @Inject TransactionSynchronizationRegistry transaction;

  /**
   * @throws RolledBackException in place of the result, if the transaction is marked for rollback
   */
  @AroundInvoke
  Object told(InvocationContext call) throws Exception {
    Object result = call.proceed();
    if (transaction.getTransactionStatus() == Status.STATUS_MARKED_ROLLBACK && !refuses(result)) {
      Method method = call.getMethod();
      String where = method.getDeclaringClass().getSimpleName() + "." + method.getName();
      LOG.warnf("%s is rolled back: something failed in it that was not told", where);
      throw new RolledBackException(where);
    }
    return result;
  }

  private static boolean refuses(Object result) {
    return result instanceof Response answer
        && answer.getStatus() >= Response.Status.BAD_REQUEST.getStatusCode();
  }
}
