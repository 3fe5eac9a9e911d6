package dev.culprit.article;

import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The areas of knowledge. */
interface AreaRepository extends Repository<StoredArea, String> {

    @Query("select a from StoredArea a order by a.position")
    List<StoredArea> findAll();

    @Modifying(clearAutomatically = true)
    @Query("delete from StoredArea")
    void deleteAll();

    List<StoredArea> saveAll(Iterable<StoredArea> areas);
}
