/** Questions with their topics, options and laws, answers, and how people write them. */
package org.mlfit.knowledge.question;
