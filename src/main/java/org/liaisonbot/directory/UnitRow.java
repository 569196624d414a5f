package org.liaisonbot.directory;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

@Entity
@Table(name = "unit")
class UnitRow {
    @Id
    private String name;

    private String category;

    private int place;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "unit_membership", joinColumns = @JoinColumn(name = "unit"))
    @OrderColumn(name = "place")
    @Column(name = "group_name")
    private List<String> groups = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "unit_alias", joinColumns = @JoinColumn(name = "unit"))
    @OrderColumn(name = "place")
    @Column(name = "alias")
    private List<String> aliases = new ArrayList<>();

    protected UnitRow() {}

    UnitRow(Unit unit, int place) {
        this.name = unit.name().value();
        this.category = unit.category();
        this.place = place;
        update(unit);
    }

    void update(Unit unit) {
        category = unit.category();
        groups.clear();
        groups.addAll(unit.groups());
        aliases.clear();
        aliases.addAll(unit.aliases());
    }

    String name() {
        return name;
    }

    Unit toUnit() {
        return new Unit(new UnitName(name), category, groups, aliases);
    }
}
