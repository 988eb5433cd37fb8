// The two tables of the data dialog: what each column is used for, and the first rows as they stand in the file.

#include "app/dialogs/data_dialog.h"
#include "widgets/common/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableWidget>

#include <algorithm>

namespace lamina {

namespace {
QString roleName(ColumnRole role) {
    switch (role) {
    case ColumnRole::feature:
        return DataDialog::tr("input");
    case ColumnRole::target:
        return DataDialog::tr("target");
    case ColumnRole::ignored:
        return DataDialog::tr("not used");
    case ColumnRole::time:
        return DataDialog::tr("time");
    case ColumnRole::weight:
        return DataDialog::tr("sample weight");
    }
    return {};
}

QString scalingName(Scaling scaling) {
    switch (scaling) {
    case Scaling::none:
        return DataDialog::tr("as it is");
    case Scaling::standard:
        return DataDialog::tr("standardised");
    case Scaling::minMax:
        return DataDialog::tr("0 to 1");
    case Scaling::log:
        return DataDialog::tr("logarithm");
    case Scaling::logDifference:
        return DataDialog::tr("log, then difference");
    case Scaling::difference:
        return DataDialog::tr("difference");
    case Scaling::unit255:
        return DataDialog::tr("divided by 255");
    }
    return {};
}

constexpr Scaling kColumnScalings[] = {Scaling::standard, Scaling::minMax,     Scaling::none,
                                       Scaling::log,      Scaling::difference, Scaling::logDifference};
} // namespace

// One row for each column of the table: name, what it is, what it is used for, how it is scaled.
void DataDialog::fillColumns() {
    m_columns->clear();
    m_columns->setColumnCount(5);
    m_columns->setHorizontalHeaderLabels({tr("Column"), tr("Values"), tr("Used as"), tr("Kind"), tr("Scaling")});
    m_columns->setRowCount(static_cast<int>(m_preview->columns.size()));
    for (int i = 0; i < m_columns->rowCount(); ++i) {
        const ColumnPreview& column = m_preview->columns[static_cast<std::size_t>(i)];
        m_columns->setItem(i, 0, new QTableWidgetItem(QString::fromStdString(column.recipe.name)));
        QString values;
        if (column.kind == ColumnPreview::Kind::number) {
            values = tr("%1 to %2, mean %3")
                         .arg(column.minimum, 0, 'g', 4)
                         .arg(column.maximum, 0, 'g', 4)
                         .arg(column.mean, 0, 'g', 4);
        } else if (column.kind == ColumnPreview::Kind::time && !m_preview->rows.empty()) {
            if (const auto& cells = m_preview->rows.front(); static_cast<std::size_t>(i) < cells.size())
                values = tr("from %1 on").arg(QString::fromStdString(cells[static_cast<std::size_t>(i)]));
        } else {
            QStringList some;
            for (std::size_t k = 0; k < std::min<std::size_t>(4, column.values.size()); ++k)
                some << QString::fromStdString(column.values[k]);
            values = some.join(QStringLiteral(", ")) + (column.values.size() > 4 ? QStringLiteral(", …") : QString());
        }
        if (column.missing > 0) values += QStringLiteral("  ") + tr("(%1 missing)").arg(column.missing);
        m_columns->setItem(i, 1, new QTableWidgetItem(values));

        const auto at = static_cast<std::size_t>(i);
        if (at >= m_recipe.columns.size()) continue;
        auto* role = new QComboBox;
        role->setAccessibleName(tr("Used as"));
        for (const ColumnRole each :
             {ColumnRole::feature, ColumnRole::target, ColumnRole::ignored, ColumnRole::time, ColumnRole::weight})
            role->addItem(roleName(each), static_cast<int>(each));
        role->setCurrentIndex(role->findData(static_cast<int>(m_recipe.columns[at].role)));
        auto* kind = new QComboBox;
        kind->setAccessibleName(tr("Kind"));
        kind->addItem(tr("number"), false);
        kind->addItem(tr("category"), true);
        kind->setCurrentIndex(m_recipe.columns[at].isCategory ? 1 : 0);
        auto* scaling = new QComboBox;
        scaling->setAccessibleName(tr("Scaling"));
        for (const Scaling each : kColumnScalings) scaling->addItem(scalingName(each), static_cast<int>(each));
        scaling->setCurrentIndex(scaling->findData(static_cast<int>(m_recipe.columns[at].scaling)));
        const bool isTime = m_recipe.columns[at].role == ColumnRole::time;
        kind->setEnabled(!isTime);
        scaling->setEnabled(!m_recipe.columns[at].isCategory && !isTime);
        connect(role, &QComboBox::activated, this, [this, at, role] {
            m_recipe.columns[at].role = static_cast<ColumnRole>(role->currentData().toInt());
            changeRecipe();
        });
        connect(kind, &QComboBox::activated, this, [this, at, kind] {
            m_recipe.columns[at].isCategory = kind->currentData().toBool();
            m_recipe.columns[at].categories.clear();
            changeRecipe();
        });
        connect(scaling, &QComboBox::activated, this, [this, at, scaling] {
            m_recipe.columns[at].scaling = static_cast<Scaling>(scaling->currentData().toInt());
            changeRecipe();
        });
        int cell = 2;
        for (QComboBox* box : {role, kind, scaling}) {
            auto* holder = new QWidget; // keeps the frames of neighbours apart
            auto* layout = new QHBoxLayout(holder);
            layout->setContentsMargins(em(0.15), em(0.1), em(0.15), em(0.1));
            layout->addWidget(box);
            m_columns->setCellWidget(i, cell++, holder);
        }
    }
    m_columns->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_columns->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
}

void DataDialog::fillRows() {
    QStringList names;
    for (const ColumnPreview& column : m_preview->columns) names << QString::fromStdString(column.recipe.name);
    m_rows->clear();
    m_rows->setColumnCount(static_cast<int>(names.size()));
    m_rows->setHorizontalHeaderLabels(names);
    m_rows->setRowCount(static_cast<int>(m_preview->rows.size()));
    for (int r = 0; r < m_rows->rowCount(); ++r) {
        const auto& cells = m_preview->rows[static_cast<std::size_t>(r)];
        for (int c = 0; c < m_rows->columnCount() && c < static_cast<int>(cells.size()); ++c) {
            auto* item = new QTableWidgetItem(QString::fromStdString(cells[static_cast<std::size_t>(c)]));
            item->setFont(Theme::instance().mono());
            m_rows->setItem(r, c, item);
        }
    }
    m_rows->resizeColumnsToContents();
    for (int c = 0; c < m_rows->columnCount(); ++c) m_rows->setColumnWidth(c, m_rows->columnWidth(c) + em(0.8));
}

} // namespace lamina
