/** One address for several replicas of a service, as a load balancer in front of them gives. */
@NullMarked
package io.huifang.suite.balance;

import org.jspecify.annotations.NullMarked;
