set(LAMINA_PROPERTIES_SOURCES
    properties/formula_layout.cpp properties/formula_layout.h
    properties/formula_view.cpp properties/formula_view.h
    properties/inspector_panel.cpp properties/inspector_panel.h
    properties/layer_head.cpp properties/layer_head.h
    properties/layer_sections.cpp properties/layer_sections.h
    properties/model_summary.cpp properties/model_summary.h
    properties/number_entry.cpp properties/number_entry.h
    properties/property_field.cpp properties/property_field.h
    properties/property_form.cpp properties/property_form.h
    properties/weights_section.cpp properties/weights_section.h)
