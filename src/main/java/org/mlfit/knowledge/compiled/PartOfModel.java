package org.mlfit.knowledge.compiled;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.model.EntryPoint;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.NamedModelItem;
import org.drools.model.Query;
import org.drools.model.Rule;
import org.drools.model.TypeMetaData;

/**
 * A package of compiled rules, of which only some count: the others are of files that have changed
 * since.
 */
record PartOfModel(Model whole, List<Rule> rules) implements Model {

  /**
   * Some rules of a package.
   *
   * @throws IllegalStateException if the package lacks one of them
   */
  static PartOfModel of(Model whole, Set<String> names) {
    List<Rule> rules =
        whole.getRules().stream().filter(rule -> names.contains(rule.getName())).toList();
    Set<String> found = rules.stream().map(NamedModelItem::getName).collect(Collectors.toSet());
    if (!found.equals(names)) {
      throw new IllegalStateException("The compiled rules lack some that they should hold");
    }
    return new PartOfModel(whole, rules);
  }

  @Override
  public String getName() {
    return whole.getName();
  }

  @Override
  public String getPackageName() {
    return whole.getPackageName();
  }

  @Override
  public List<Rule> getRules() {
    return rules;
  }

  @Override
  @SuppressWarnings("rawtypes") // Drools declares it so.
  public List<Global> getGlobals() {
    return whole.getGlobals();
  }

  @Override
  public List<Query> getQueries() {
    return whole.getQueries();
  }

  @Override
  public List<TypeMetaData> getTypeMetaDatas() {
    return whole.getTypeMetaDatas();
  }

  @Override
  public List<EntryPoint> getEntryPoints() {
    return whole.getEntryPoints();
  }
}
