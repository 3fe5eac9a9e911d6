package dev.culprit.article;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;

/** An area as it is kept, with its place among the others. */
@Entity
@Table(name = "area")
class StoredArea {

    @Id
    private String id;

    private String prefix;

    @Column(nullable = false)
    private int position;

    @Convert(converter = JsonColumn.Named.class)
    private LinkedHashMap<String, String> names;

    @SuppressWarnings("NullAway.Init")
    protected StoredArea() {}

    StoredArea(Area area, int position) {
        this.id = area.id();
        this.prefix = area.prefix();
        this.position = position;
        this.names = new LinkedHashMap<>(area.names());
    }

    Area toArea() {
        return new Area(id, prefix, names);
    }
}
