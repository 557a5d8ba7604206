/** What can be counted in a table in place of being asked, and which of it still matters. */
package org.mlfit.measure;
