/** The Helm chart and the generated manifests, checked without a cluster. */
package io.huifang.suite.chart;
